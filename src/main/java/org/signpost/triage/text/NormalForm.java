package org.signpost.triage.text;

import java.text.Normalizer;

/** The one spelling of what looks the same: NFKC, without invisible and control characters. */
public final class NormalForm {
    private NormalForm() {}

    /** Not longer than a small multiple of the text; line breaks and tabs stay. */
    public static String of(String text) {
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder clean = new StringBuilder(composed.length());
        composed.codePoints().filter(c -> !isInvisible(c)).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Zero-width characters, direction marks, control characters, lone surrogates. */
    static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            case Character.CONTROL -> !Character.isWhitespace(character);
            default -> character == 0x034F || character == 0x115F || character == 0x1160 || character == 0x3164;
        };
    }
}
