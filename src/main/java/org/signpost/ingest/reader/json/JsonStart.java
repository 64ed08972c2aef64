package org.signpost.ingest.reader.json;

import java.util.regex.Pattern;

/** Tells by the beginning of a file whether it is one JSON document or one object on each line. */
public final class JsonStart {
    private static final Pattern LIST_OF_OBJECTS = Pattern.compile("\\[\\s{0,100}\\{");
    private static final Pattern PARTED = Pattern.compile("\"content\"\\s{0,9}:\\s{0,9}\\{");

    private JsonStart() {}

    /**
     * Whether each line is a document of its own.
     *
     * @param head of a text that begins with an object, in small letters; may end anywhere
     */
    public static boolean isLines(String head) {
        int end = head.indexOf('\n');
        String first = end < 0 ? head : head.substring(0, end);
        boolean only = end < 0 || head.substring(end).isBlank();
        if (only) {
            return !LIST_OF_OBJECTS.matcher(first).find()
                    && !PARTED.matcher(first).find();
        }
        return !isOpenAtEnd(first);
    }

    /** Whether an object or a list goes on behind this line. A string that does is a mistake, which costs only its line. */
    private static boolean isOpenAtEnd(String line) {
        boolean inString = false;
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char next = line.charAt(i);
            if (inString && next == '\\') {
                i++;
            } else if (next == '"') {
                inString = !inString;
            } else if (!inString) {
                depth += next == '{' || next == '[' ? 1 : next == '}' || next == ']' ? -1 : 0;
            }
        }
        return !inString && depth > 0;
    }
}
