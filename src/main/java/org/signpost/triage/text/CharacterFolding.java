package org.signpost.triage.text;

import java.text.Normalizer;

/** Which characters count as the same. */
final class CharacterFolding {
    private static final char[] BASES = new char[0x1F00];

    static {
        for (char c = 0; c < BASES.length; c++) {
            BASES[c] = base(c);
        }
    }

    private CharacterFolding() {}

    static String plain(CharSequence cased) {
        StringBuilder plain = new StringBuilder(cased.length());
        for (int i = 0; i < cased.length(); i++) {
            char c = cased.charAt(i);
            plain.append(c < BASES.length ? BASES[c] : Character.toLowerCase(c));
        }
        return plain.toString();
    }

    private static char base(char c) {
        char lower = Character.toLowerCase(c);
        if (c < 0x80 || (c > 0x24F && c < 0x1E00)) {
            return lower;
        }
        return switch (lower) {
            case 'ø' -> 'o';
            case 'ł' -> 'l';
            case 'đ' -> 'd';
            case 'ı' -> 'i';
            default ->
                Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).charAt(0);
        };
    }

    static boolean isMark(int codePoint) {
        return codePoint >= 0x300 && codePoint <= 0x36F;
    }

    /** The letter with its mark where Unicode has one character for both, else the letter alone. */
    static char compose(char letter, char mark) {
        String both = Normalizer.normalize(new String(new char[] {letter, mark}), Normalizer.Form.NFC);
        return both.charAt(0);
    }

    static int fold(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint == '\n' || (codePoint >= ' ' && codePoint != 0x7F) ? ascii(codePoint) : ' ';
        }
        if (Character.isSpaceChar(codePoint) || codePoint == 0x85) {
            return codePoint == 0x2028 || codePoint == 0x2029 || codePoint == 0x85 ? '\n' : ' ';
        }
        if (Character.isDigit(codePoint)) {
            return '0' + Character.digit(codePoint, 10);
        }
        return switch (codePoint) {
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D -> '-';
            case 0x2018, 0x2019, 0x201B, 0x2BC, 0xB4 -> '\'';
            case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB -> '"';
            default -> compatible(codePoint);
        };
    }

    private static int ascii(int codePoint) {
        return codePoint == '`' ? '\'' : codePoint;
    }

    /** Full-width forms and mathematical letters as the letters that they look like. */
    private static int compatible(int codePoint) {
        if (codePoint >= 0xFF01 && codePoint <= 0xFF5E) {
            return codePoint - 0xFEE0;
        }
        if (codePoint >= 0x1D400 && codePoint <= 0x1D7FF) {
            return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC)
                    .codePointAt(0);
        }
        return codePoint;
    }
}
