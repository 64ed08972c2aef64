package org.signpost.ingest.reader.xml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences that WordPress puts around comments in feeds, in its languages: {@code ingest/feed-words.properties}. */
final class FeedWords {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("ingest/feed-words", Locale.ROOT);
    private static final List<FeedSentence> CHANNEL = sentences("comments-on");
    private static final List<FeedSentence> ITEM = sentences("comment-on-by");
    private static final List<FeedSentence> REPLY = sentences("in-reply-to");
    private static final List<String> FEED = list("comments");

    /** "Word: title", with the blank that French wants, or the colon of Chinese. */
    private static final Pattern AFTER_COLON = Pattern.compile("^[^:\uff1a]{1,60}[:\uff1a]\\s{0,3}(.{1,1000})$");

    private static final Pattern REPLY_LINE = Pattern.compile("^\\s{0,20}(?:<p>)?\\s{0,20}([^<]{0,80})"
            + "<a href=\"[^\"]{0,2000}#(?:comment-|c)(\\d{1,18})\"([^>]{0,200})>[^<]{0,400}</a>([^<\n]{0,80})"
            + "(\\s{0,5}</p>|<br ?/?>|\n|$)?");
    private static final Pattern BEHIND_REPLY = Pattern.compile("^[.\u3002]?\\s{0,20}(?:</p>)?\\s{0,20}");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\u2026]");
    private static final int MOST_WORDS = 6;

    private FeedWords() {}

    private static List<String> list(String key) {
        return List.of(WORDS.getString(key).split(" \\| ", -1));
    }

    private static List<FeedSentence> sentences(String key) {
        return list(key).stream().map(FeedSentence::of).toList();
    }

    /** Whether a feed of this title is one of comments; a newspaper's "Kommentare" in the middle of a title are not. */
    static boolean isOfComments(String channel) {
        String lower = channel.strip().toLowerCase(Locale.ROOT);
        return lower.contains("comment")
                || FEED.stream().anyMatch(word -> lower.startsWith(word) && lower.length() > word.length() + 2);
    }

    /**
     * What the title of an entry says.
     *
     * @param post the post's title, which it names in a feed of a whole site
     * @param author nothing where it names nobody
     * @param ofOnePost whether it is such as "By: Ana", as in the feed of one post
     */
    record Title(Optional<String> post, String author, boolean ofOnePost) {}

    /**
     * Reads the title of an entry.
     *
     * @param author who is known to have written the comment, or nothing
     */
    static Title title(String title, String author) {
        return ITEM.stream()
                .flatMap(sentence -> sentence.parts(title, author).stream())
                .findFirst()
                .map(parts -> new Title(Optional.of(parts.post()), parts.author(), false))
                .orElseGet(() -> byline(title, author));
    }

    private static Title byline(String title, String author) {
        Matcher colon = AFTER_COLON.matcher(title);
        String named = colon.find() && colon.start(1) <= 20 ? colon.group(1).strip() : "";
        boolean fits = !named.isEmpty() && (author.isEmpty() || named.equals(author));
        return new Title(Optional.empty(), fits ? named : "", fits);
    }

    /**
     * The post's title in the title of a feed, such as "Comments on: A clinic".
     *
     * @param ofOnePost whether the entries show that it is the feed of one post; then any language will do
     */
    static Optional<String> post(String channel, boolean ofOnePost) {
        Optional<String> known = CHANNEL.stream()
                .filter(sentence -> ofOnePost || sentence.hasColon() || sentence.endsInWords())
                .flatMap(sentence -> sentence.parts(channel, "").stream())
                .map(FeedSentence.Parts::post)
                .findFirst();
        Matcher colon = AFTER_COLON.matcher(channel);
        return known.or(
                () -> ofOnePost && colon.find() ? Optional.of(colon.group(1).strip()) : Optional.empty());
    }

    /**
     * The sentence at the beginning of a comment that says which one it answers.
     *
     * @param parent the number of that one
     * @param length of the sentence, with its tags
     */
    record Reply(String parent, int length) {}

    static Optional<Reply> reply(String html) {
        Matcher line = REPLY_LINE.matcher(html);
        if (!line.find()) {
            return Optional.empty();
        }
        String before = line.group(1);
        String after = line.group(4);
        for (FeedSentence sentence : REPLY) {
            if (sentence.surrounds(before, after)) {
                int words = line.start(4)
                        + after.length()
                        - after.stripLeading().length()
                        + sentence.behind().length();
                Matcher rest = BEHIND_REPLY.matcher(html.substring(words));
                return Optional.of(new Reply(line.group(2), words + (rest.find() ? rest.end() : 0)));
            }
        }
        boolean own = line.group(3).isBlank()
                && line.group(5) != null
                && !SENTENCE_END.matcher(before).find();
        int words = words(before) + words(after);
        return own && words > 0 && words <= MOST_WORDS
                ? Optional.of(new Reply(line.group(2), line.end()))
                : Optional.empty();
    }

    private static int words(String some) {
        String letters =
                some.replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]{1,80}", " ").strip();
        return letters.isEmpty() ? 0 : letters.split(" ", -1).length;
    }
}
