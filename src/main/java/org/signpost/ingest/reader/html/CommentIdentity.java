package org.signpost.ingest.reader.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.reader.html.markup.MarkupRoles;
import org.signpost.ingest.reader.html.markup.MarkupWords;

/**
 * What the id of an element says of the comment that it is: {@code comment-7}, {@code li-comment-7}, {@code dsq-comment-7}, or
 * {@code wpd-comm-7_4}, an answer to 4. The id of a part, such as {@code comment-body-7}, is none.
 *
 * @param id as the source counts it, or empty where it names none
 * @param parent the id of the comment that it answers, where its own id says so
 * @param ofPage whether another page may have another comment with this id: where the system counts those of each page for
 *     itself
 */
record CommentIdentity(String id, @Nullable String parent, boolean ofPage) {
    static final CommentIdentity NONE = new CommentIdentity("", null, false);

    private static final Pattern SHORT = Pattern.compile("\\d{1,7}");
    /** Systems that begin with 1 on every page. */
    private static final Pattern BY_PAGE = Pattern.compile("(?:isso|hashover|hyvor|cusdis|cactus|telegram)[-_:\\d].*");

    private static final int LONGEST = 120;
    private static final String TOKEN = "(\\d{1,20}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{12,64})";
    private static final Pattern WHOLE = Pattern.compile("((?:[a-z]{1,20}\\d{0,3}[-_:]{1,2}){0,4})"
            + "(comment|comm|cmt|kmt|kommentar|commentaire|comentario|commento|isso|webmention|mention|pingback|trackback"
            + "|response|reactie)((?:[-_:]{1,2}[a-z]{1,12}){0,2})[-_:]{0,2}" + TOKEN + "(?:_(\\d{1,20}))?");
    private static final Pattern WEAK = Pattern.compile("(?:post|reply|message|msg|entry|note|c)[-_]?" + TOKEN);
    private static final Pattern END = Pattern.compile("[a-z_:-]{0,60}?" + TOKEN);
    private static final Set<String> ITEM = MarkupWords.of("item");
    private static final Pattern WORD_ENDS = Pattern.compile("[-_:]{1,2}");

    CommentIdentity(String id, @Nullable String parent) {
        this(id, parent, false);
    }

    /** What an id says by itself, or null where it is not the id of a comment. */
    static @Nullable CommentIdentity of(String elementId) {
        if (elementId.isEmpty() || elementId.length() > LONGEST) {
            return null;
        }
        Matcher matcher = WHOLE.matcher(elementId.toLowerCase(Locale.ROOT));
        if (!matcher.matches() || !isWhole(matcher.group(1), matcher.group(3))) {
            return null;
        }
        String parent = matcher.group(5);
        String id = elementId.substring(matcher.start(4), matcher.end(4));
        return new CommentIdentity(id, "0".equals(parent) ? null : parent, isOfPage(elementId, id));
    }

    /** The same with an id that no other page has. */
    CommentIdentity within(IncomingPost post) {
        return ofPage ? new CommentIdentity(post.sourceId() + "#" + id, parent, false) : this;
    }

    private static boolean isOfPage(String elementId, String id) {
        return SHORT.matcher(id).matches()
                && BY_PAGE.matcher(elementId.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean isWhole(String before, String behind) {
        boolean part = false;
        for (String word : WORD_ENDS.split(before, -1)) {
            part |= !word.isEmpty() && MarkupRoles.isPartWord(word);
        }
        for (String word : WORD_ENDS.split(behind, -1)) {
            part |= !word.isEmpty() && !word.equals("id") && !ITEM.contains(word);
        }
        return !part;
    }

    /** What an id says in a place for comments where no id says more, such as {@code post-7} or {@code c7}, or null. */
    static @Nullable CommentIdentity ofWeak(String elementId) {
        Matcher matcher = WEAK.matcher(elementId.length() > LONGEST ? "" : elementId.toLowerCase(Locale.ROOT));
        return matcher.matches()
                ? new CommentIdentity(elementId.substring(matcher.start(1), matcher.end(1)), null)
                : null;
    }

    /** What the id of an element says that is known to be a comment, such as {@code c7}. */
    static CommentIdentity ofComment(String elementId) {
        CommentIdentity named = of(elementId);
        if (named != null || elementId.isEmpty() || elementId.length() > LONGEST) {
            return named == null ? NONE : named;
        }
        Matcher matcher = END.matcher(elementId.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return NONE;
        }
        String id = elementId.substring(matcher.start(1), matcher.end(1));
        return new CommentIdentity(id, null, isOfPage(elementId, id));
    }
}
