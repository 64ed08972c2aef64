package org.signpost.wordpress;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The messages that PHP prints before a site's data where displaying of errors is switched on. */
final class PrintedErrors {
    /** What is said of such a site. */
    static final String SENTENCE = "The site prints an error message before its data.";

    private static final int LONGEST = 100_000;
    private static final int NEAR = 200;
    private static final Pattern PAGE = Pattern.compile("(?i)<(?:!doctype|html|head|title|body)");
    private static final Pattern MESSAGE = Pattern.compile(
            "(?:<b>)?(?:PHP )?(?:Notice|Warning|Deprecated|Strict Standards|Fatal error|Parse error)(?:</b>)?:[^\n]{0,2000}");
    private static final Pattern DATA = Pattern.compile("(?:^|[>\\s])(?=[{\\[](?:\\s{0,100}[\"{}\\]]))");

    private PrintedErrors() {}

    /** Whether the answer begins with one. */
    static boolean isIn(byte[] body) {
        String text = beginning(body);
        Matcher message = MESSAGE.matcher(text);
        return message.find()
                && message.start() < NEAR
                && !PAGE.matcher(text.substring(0, message.start())).find();
    }

    /** Where the data may begin behind the messages, or -1. */
    static int dataStart(byte[] body) {
        String text = beginning(body);
        Matcher message = MESSAGE.matcher(text);
        Matcher data = DATA.matcher(text);
        return message.find() && data.find(message.start()) ? data.end() : -1;
    }

    /** One byte for each character, so that places in both are the same. */
    private static String beginning(byte[] body) {
        return new String(body, 0, Math.min(body.length, LONGEST), StandardCharsets.ISO_8859_1);
    }
}
