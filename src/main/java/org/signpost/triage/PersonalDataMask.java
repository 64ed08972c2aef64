package org.signpost.triage;

import java.util.Comparator;
import java.util.List;
import org.signpost.platform.TextSpan;

/** Hides personal data in a text: "call me at [phone number]". */
public final class PersonalDataMask {
    private PersonalDataMask() {}

    /**
     * The text with each place replaced by its type in brackets. Places outside the text are cut to it, and of two that
     * overlap the second begins where the first ends, so nothing of either stays readable.
     */
    public static String mask(String text, List<PersonalData> found) {
        return mask(text, new TextSpan(0, text.length()), found);
    }

    /** A piece of the text, masked; of a place across its edge the part inside is replaced. */
    public static String mask(String text, TextSpan piece, List<PersonalData> found) {
        StringBuilder masked = new StringBuilder(piece.end() - piece.start());
        int done = piece.start();
        List<PersonalData> ordered = found.stream()
                .filter(data -> data.start() < piece.end())
                .sorted(Comparator.comparingInt(PersonalData::start))
                .toList();
        for (PersonalData data : ordered) {
            int end = Math.min(data.end(), piece.end());
            if (end > done) {
                masked.append(text, done, Math.clamp(data.start(), done, piece.end()));
                masked.append('[').append(data.type().label()).append(']');
                done = end;
            }
        }
        return masked.append(text, done, piece.end()).toString();
    }
}
