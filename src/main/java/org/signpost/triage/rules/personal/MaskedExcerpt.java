package org.signpost.triage.rules.personal;

import java.util.List;
import org.signpost.platform.TextExcerpt;
import org.signpost.platform.TextSpan;
import org.signpost.triage.PersonalData;
import org.signpost.triage.PersonalDataMask;

/**
 * Takes pieces that may leave the desk out of texts: masked, on one line, and looked through once more, because a line may
 * join what a line end had parted. Thread-safe.
 */
public final class MaskedExcerpt {
    private final PersonalDataFinder finder = new PersonalDataFinder();

    /**
     * The first words of a piece.
     *
     * @param found the personal data of the whole text
     * @param longest in UTF-16 units, before masks that only the second look puts in
     */
    public String of(String text, TextSpan piece, List<PersonalData> found, int longest) {
        String line = TextExcerpt.line(PersonalDataMask.mask(text, piece, found), longest);
        return PersonalDataMask.mask(line, finder.find(line));
    }

    /** The first words of a text that triage has not read. */
    public String of(String text, int longest) {
        return of(text, new TextSpan(0, text.length()), finder.find(text), longest);
    }
}
