package org.signpost.ingest.input;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which encoding bytes are in that are no UTF-8 and do not say it. Letters that stand alone between those of ASCII are of a
 * western language, which is read as Windows-1252 anyway; where they stand side by side, the text is in another script.
 */
final class EncodingGuess {
    private static final Pattern TAG = Pattern.compile("<[^<>]{1,2000}>");

    private static final char ESCAPE = '\u001b';

    /** Begins other letters within ASCII, as old Japanese mails and pages have them. */
    private static final Pattern SHIFT = Pattern.compile("\\x1b(?:\\$[@ABC()]|\\([BJI])");

    private static final int FEWEST_BYTES = 4;
    private static final double MOST_SIDE_BY_SIDE = 0.6;
    private static final double MOST_UNREADABLE = 0.01;
    private static final int LEAST = 10;
    private static final int SURE = 60;
    private static final int FAR_ABOVE = 30;

    private static final Set<String> WESTERN = Set.of("ISO-8859-1", "windows-1252");
    private static final Set<String> TURKISH = Set.of("ISO-8859-9", "windows-1254");
    /** What Turkish letters with a breve, without a dot or with a cedilla look like in the western encoding. */
    private static final String ONLY_TURKISH = "\u00d0\u00f0\u00dd\u00fd\u00de\u00fe";

    private static final String ONLY_ICELANDIC =
            "\u00c1\u00e1\u00c9\u00e9\u00cd\u00ed\u00d3\u00f3\u00da\u00fa\u00c6\u00e6";
    private static final Set<String> CENTRAL_EUROPEAN = Set.of("ISO-8859-2", "windows-1250");

    /** What the library names, and what browsers read in its place, which has more characters. */
    private static final Map<String, String> OTHER_SCRIPTS = Map.ofEntries(
            Map.entry("Shift_JIS", "windows-31j"),
            Map.entry("EUC-JP", "EUC-JP"),
            Map.entry("EUC-KR", "x-windows-949"),
            Map.entry("GB18030", "GB18030"),
            Map.entry("Big5", "Big5"),
            Map.entry("KOI8-R", "KOI8-R"),
            Map.entry("windows-1251", "windows-1251"),
            Map.entry("windows-1253", "windows-1253"),
            Map.entry("windows-1255", "windows-1255"),
            Map.entry("windows-1256", "windows-1256"),
            Map.entry("ISO-8859-5", "ISO-8859-5"),
            Map.entry("ISO-8859-6", "ISO-8859-6"),
            Map.entry("ISO-8859-7", "ISO-8859-7"),
            Map.entry("ISO-8859-8", "ISO-8859-8"));

    private EncodingGuess() {}

    /** The encoding of a text that shifts between ASCII and other letters, or empty. */
    static Optional<Charset> shifting(byte[] head) {
        String western = new String(head, StandardCharsets.ISO_8859_1);
        if (western.indexOf(ESCAPE) < 0 || !SHIFT.matcher(western).find()) {
            return Optional.empty();
        }
        for (CharsetMatch match : matches(head)) {
            if (match.getName().startsWith("ISO-2022") && Charset.isSupported(match.getName())) {
                return Optional.of(Charset.forName(match.getName()));
            }
        }
        return Optional.empty();
    }

    /** The encoding of bytes that are not UTF-8, or empty where Windows-1252 is the best guess or none is any good. */
    static Optional<Charset> of(byte[] head) {
        if (isMostlyUtf8(head)) {
            return Optional.empty();
        }
        byte[] text = withoutTags(head);
        Optional<Charset> turkish = turkish(text);
        if (turkish.isPresent()) {
            return turkish;
        }
        return standSideBySide(text) ? otherScript(text) : centralEuropean(text);
    }

    /**
     * Turkish differs from the western encoding in six letters only, which there are Icelandic and never stand alone: with them
     * come the vowels that Turkish has not.
     */
    private static Optional<Charset> turkish(byte[] text) {
        CharsetMatch[] matches = matches(text);
        boolean likely = matches.length > 0 && TURKISH.contains(matches[0].getName());
        return likely && count(text, ONLY_TURKISH) > count(text, ONLY_ICELANDIC)
                ? Optional.of(Charset.forName("windows-1254"))
                : Optional.empty();
    }

    private static long count(byte[] text, String letters) {
        String western = new String(text, StandardCharsets.ISO_8859_1);
        return western.chars().filter(next -> letters.indexOf(next) >= 0).count();
    }

    /** What people call an encoding that was guessed. */
    static String name(Charset charset) {
        return OTHER_SCRIPTS.entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(charset.name()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(charset.name());
    }

    /** Whether the letters are of another script than the Latin one, and not UTF-8 with some faults in it. */
    static boolean isOtherScript(byte[] head) {
        return standSideBySide(head) && !isMostlyUtf8(head);
    }

    private static boolean isMostlyUtf8(byte[] head) {
        String read = new String(head, StandardCharsets.UTF_8);
        long wrong = read.chars().filter(next -> next == '\ufffd').count();
        long right = read.chars().filter(next -> next >= 0x80).count() - wrong;
        return right > wrong;
    }

    private static boolean standSideBySide(byte[] head) {
        int all = 0;
        int sideBySide = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] < 0) {
                all++;
                boolean beside = (i > 0 && head[i - 1] < 0) || (i + 1 < head.length && head[i + 1] < 0);
                sideBySide += beside ? 1 : 0;
            }
        }
        return all >= FEWEST_BYTES && sideBySide >= MOST_SIDE_BY_SIDE * all;
    }

    private static Optional<Charset> otherScript(byte[] text) {
        for (CharsetMatch match : matches(text)) {
            @Nullable String name = OTHER_SCRIPTS.get(match.getName());
            if (name != null
                    && match.getConfidence() >= LEAST
                    && Charset.isSupported(name)
                    && fits(text, Charset.forName(name))) {
                return Optional.of(Charset.forName(name));
            }
        }
        return Optional.empty();
    }

    private static Optional<Charset> centralEuropean(byte[] text) {
        CharsetMatch[] matches = matches(text);
        if (matches.length == 0 || !CENTRAL_EUROPEAN.contains(matches[0].getName())) {
            return Optional.empty();
        }
        int western = 0;
        for (CharsetMatch match : matches) {
            western = WESTERN.contains(match.getName()) ? Math.max(western, match.getConfidence()) : western;
        }
        int sure = matches[0].getConfidence();
        return sure >= SURE && sure - western >= FAR_ABOVE
                ? Optional.of(Charset.forName(matches[0].getName()))
                : Optional.empty();
    }

    /** Whether hardly a character is none in this encoding. */
    private static boolean fits(byte[] text, Charset charset) {
        String read = new String(text, charset);
        long unreadable = read.chars().filter(next -> next == '\ufffd').count();
        return unreadable <= 1 || unreadable <= MOST_UNREADABLE * text.length;
    }

    private static CharsetMatch[] matches(byte[] text) {
        return new CharsetDetector().setText(text).detectAll();
    }

    /** Names of elements would make every page English. */
    private static byte[] withoutTags(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return TAG.matcher(text).replaceAll(" ").getBytes(StandardCharsets.ISO_8859_1);
    }
}
