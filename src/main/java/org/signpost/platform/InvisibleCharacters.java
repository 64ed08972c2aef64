package org.signpost.platform;

/** Characters that nobody sees: of no width, turning the direction of writing, or choosing how the one before is drawn. */
public final class InvisibleCharacters {
    private static final int FIRST = 0xAD;

    /** From, to. */
    private static final int[][] RANGES = {
        {FIRST, 0xAD},
        {0x34F, 0x34F},
        {0x61C, 0x61C},
        {0x180E, 0x180E},
        {0x200B, 0x200F},
        {0x202A, 0x202E},
        {0x2060, 0x206F},
        {0xFE00, 0xFE0F},
        {0xFEFF, 0xFEFF}
    };

    private InvisibleCharacters() {}

    /** Whether this code point is one. */
    public static boolean contains(int codePoint) {
        if (codePoint < FIRST) {
            return false;
        }
        for (int[] range : RANGES) {
            if (codePoint >= range[0] && codePoint <= range[1]) {
                return true;
            }
        }
        return false;
    }

    /** A text with a blank in place of each. */
    static String blanked(String text) {
        if (text.codePoints().noneMatch(InvisibleCharacters::contains)) {
            return text;
        }
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().map(next -> contains(next) ? ' ' : next).forEach(seen::appendCodePoint);
        return seen.toString();
    }
}
