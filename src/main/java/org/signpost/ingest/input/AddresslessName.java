package org.signpost.ingest.input;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signpost.platform.TextExcerpt;

/** A name without the addresses of people and of their computers, which some pages and tables write beside it. */
public final class AddresslessName {
    private static final int LONGEST = 2000;
    private static final Pattern MAIL = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+@-])([\\p{L}\\p{N}._%+-]{1,64})@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}");
    private static final Pattern COMPUTER =
            Pattern.compile("(?<![\\p{L}\\p{N}.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\p{L}\\p{N}.])"
                    + "|(?i)(?<![\\p{L}\\p{N}:])(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{1,4}(?![\\p{L}\\p{N}:])");
    private static final Pattern REST = Pattern.compile("<\\s{0,3}>|\\(\\s{0,3}\\)|\\[\\s{0,3}]");
    private static final Pattern EDGE = Pattern.compile("^[\\s,;|/]{1,20}|[\\s,;|/]{1,20}$");

    private AddresslessName() {}

    /** Of a mail address that is all there is, the part that names somebody. */
    public static String of(String name) {
        String line = TextExcerpt.beginning(name, LONGEST).strip();
        Matcher alone = MAIL.matcher(line);
        if (alone.matches()) {
            return alone.group(1);
        }
        String bare = COMPUTER.matcher(MAIL.matcher(line).replaceAll("")).replaceAll("");
        return bare.equals(line)
                ? name
                : EDGE.matcher(REST.matcher(bare).replaceAll("")).replaceAll("");
    }
}
