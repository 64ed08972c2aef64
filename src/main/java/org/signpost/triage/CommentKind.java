package org.signpost.triage;

import java.util.Locale;

/** What a comment is. */
public enum CommentKind {
    /** Asks something. */
    QUESTION,
    /** Asks for help, or clearly needs it without an askable question. */
    HELP_REQUEST,
    /** An opinion, a story, advice to others. */
    STATEMENT,
    /** Thanks, congratulations, joy and nothing else. */
    PRAISE,
    /** Another site's automatic notice that it links to the post (also a trackback). */
    PINGBACK,
    /** Advertising, link drops, flattery with a link. */
    SPAM,
    /** The organisation itself, in its own name. */
    STAFF;

    /** As in JSON: lower case. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of this {@link #slug}.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static CommentKind ofSlug(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
