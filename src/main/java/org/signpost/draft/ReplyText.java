package org.signpost.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.signpost.faq.ReliedVersion;
import org.signpost.platform.TextExcerpt;

/**
 * The words of a reply, with what they rely on.
 *
 * @param language ISO 639-1 code
 * @param reliedOn the entry versions; empty where it was written by hand
 */
public record ReplyText(String text, String language, List<ReliedVersion> reliedOn) {
    /** The longest reply, in UTF-16 units. */
    public static final int MAX_LENGTH = 10_000;

    /** The most links of a reply: each is looked at before it is approved. */
    static final int MOST_LINKS = 20;

    private static final Pattern BLANK = Pattern.compile(
            "_{3,}|\\[\\s*(?:…|\\.{2,}|xx+|your [^\\]]{0,40}|name|date)?\\s*\\]|\\{\\{[^}]{0,80}\\}\\}",
            Pattern.CASE_INSENSITIVE);

    public ReplyText {
        reliedOn = List.copyOf(reliedOn);
    }

    /** What was typed, without the space around it and cut to what a reply may have. */
    public static String cut(String typed) {
        return TextExcerpt.beginning(typed.strip(), MAX_LENGTH);
    }

    /** The same in other words, which rely on the same. */
    public ReplyText saying(String words) {
        return new ReplyText(words.strip(), language, reliedOn);
    }

    /** Why it cannot go out as it stands, in a sentence for whoever wrote it; empty where it can. */
    public Optional<String> objection() {
        if (!fits()) {
            return Optional.of("A reply has 1 to " + MAX_LENGTH + " characters.");
        }
        if (TextLinks.in(text).size() > MOST_LINKS) {
            return Optional.of("A reply has at most " + MOST_LINKS + " links.");
        }
        return hasBlank()
                ? Optional.of("There is still a blank to fill in. Edit the text, fill it in, and approve then.")
                : Optional.empty();
    }

    /** Whether it is as long as a reply may be, and not empty. */
    boolean fits() {
        return !text.isEmpty() && text.length() <= MAX_LENGTH;
    }

    /** Whether there is a place in it that somebody meant to fill in. */
    boolean hasBlank() {
        return BLANK.matcher(text).find();
    }
}
