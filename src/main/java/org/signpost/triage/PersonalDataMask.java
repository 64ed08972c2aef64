package org.signpost.triage;

import java.util.Comparator;
import java.util.List;

/** Hides personal data in a text: "call me at [phone number]". */
public final class PersonalDataMask {
    private PersonalDataMask() {}

    /**
     * The text with each place replaced by its type in brackets. Places outside the text are cut to it, and of two that
     * overlap the second begins where the first ends, so nothing of either stays readable.
     */
    public static String mask(String text, List<PersonalData> found) {
        StringBuilder masked = new StringBuilder(text.length());
        int done = 0;
        List<PersonalData> ordered = found.stream()
                .sorted(Comparator.comparingInt(PersonalData::start))
                .toList();
        for (PersonalData data : ordered) {
            int end = Math.min(data.end(), text.length());
            if (end > done) {
                masked.append(text, done, Math.clamp(data.start(), done, text.length()));
                masked.append('[').append(data.type().label()).append(']');
                done = end;
            }
        }
        return masked.append(text, done, text.length()).toString();
    }
}
