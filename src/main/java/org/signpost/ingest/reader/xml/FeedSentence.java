package org.signpost.ingest.reader.xml;

import java.util.Locale;
import java.util.Optional;

/**
 * A sentence with places for a post's title and a name, in the order of its language, such as "Comment on {post} by
 * {author}".
 *
 * @param before what stands before the first place
 * @param between what stands between two places; nothing where there is one
 * @param behind what stands behind the last
 * @param postFirst whether the post's title comes before the name
 * @param both whether there are two places
 */
record FeedSentence(String before, String between, String behind, boolean postFirst, boolean both) {
    private static final String POST = "{post}";
    private static final String AUTHOR = "{author}";

    /**
     * What stood in the places.
     *
     * @param author blank where the sentence has no place for it
     */
    record Parts(String post, String author) {}

    static FeedSentence of(String sentence) {
        int post = sentence.indexOf(POST);
        int author = sentence.indexOf(AUTHOR);
        boolean both = post >= 0 && author >= 0;
        boolean postFirst = post >= 0 && (author < 0 || post < author);
        int first = both ? Math.min(post, author) : Math.max(post, author);
        int firstEnd = first + (postFirst ? POST : AUTHOR).length();
        int second = both ? Math.max(post, author) : firstEnd;
        int secondEnd = !both ? firstEnd : second + (postFirst ? AUTHOR : POST).length();
        return new FeedSentence(
                sentence.substring(0, first),
                sentence.substring(firstEnd, second),
                sentence.substring(secondEnd),
                postFirst,
                both);
    }

    boolean hasColon() {
        return before.stripTrailing().endsWith(":") || before.stripTrailing().endsWith("\uff1a");
    }

    /** Whether words stand behind the title and none before it, as in Japanese: no language begins a title so. */
    boolean endsInWords() {
        return before.isBlank() && behind.strip().length() > 2;
    }

    /** What stands in its places, where the text is this sentence; a name that is known settles what is unclear. */
    Optional<Parts> parts(String text, String author) {
        if (text.length() < before.length() + between.length() + behind.length()
                || !begins(text, before)
                || !begins(text.substring(text.length() - behind.length()), behind)) {
            return Optional.empty();
        }
        String inner = text.substring(before.length(), text.length() - behind.length());
        if (!both) {
            return Optional.of(new Parts(inner.strip(), ""));
        }
        String known = postFirst ? between + author : author + between;
        boolean settled = !author.isEmpty() && (postFirst ? inner.endsWith(known) : inner.startsWith(known));
        int at = settled
                ? postFirst ? inner.length() - known.length() : author.length()
                : postFirst ? inner.lastIndexOf(between) : inner.indexOf(between);
        if (at < 0) {
            return Optional.empty();
        }
        String first = inner.substring(0, at).strip();
        String second = inner.substring(at + between.length()).strip();
        return Optional.of(postFirst ? new Parts(first, second) : new Parts(second, first));
    }

    /** Whether the text around a name is that of this sentence. */
    boolean surrounds(String left, String right) {
        return left.strip().equalsIgnoreCase(before.strip()) && begins(right.stripLeading(), behind);
    }

    private static boolean begins(String text, String start) {
        return text.toLowerCase(Locale.ROOT).startsWith(start.toLowerCase(Locale.ROOT));
    }
}
