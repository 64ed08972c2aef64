package org.signpost.triage;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A place in a text that must not be shown outside the desk.
 *
 * @param start UTF-16 offset of the first unit
 * @param end UTF-16 offset after the last unit
 */
@Serdeable
public record PersonalData(PersonalDataType type, int start, int end) {
    public PersonalData {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no place in a text: " + start + " to " + end);
        }
    }
}
