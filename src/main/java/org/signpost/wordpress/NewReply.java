package org.signpost.wordpress;

/**
 * A reply to be posted.
 *
 * @param parent the comment that it answers, under {@code post}
 * @param text plain; paragraphs have a blank line between them
 * @param key by which it is found again: 1 to 60 letters, digits and hyphens
 */
public record NewReply(long post, long parent, String text, String key) {
    private static final String AGENT = "Signpost reply=";

    public NewReply {
        if (!key.matches("[A-Za-z0-9-]{1,60}")) {
            throw new IllegalArgumentException("a key has 1 to 60 letters, digits and hyphens: " + key);
        }
    }

    /** The text as the site is to store it: nothing in it is markup. */
    String content() {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What is written in the place for the visitor's program, where only moderators see it. */
    String agent() {
        return AGENT + key;
    }

    /**
     * The key of the reply that this comment of the site is; empty where it is none of such a program's. A visitor's browser may
     * call itself whatever it likes, so only what an account wrote has one.
     */
    public static String keyOf(SiteComment comment) {
        return comment.author() > 0 && comment.agent().startsWith(AGENT)
                ? comment.agent().substring(AGENT.length())
                : "";
    }

    /** Whether this comment of the site is this reply. */
    public boolean isPostedAs(SiteComment comment) {
        return comment.parent() == parent
                && comment.post() == post
                && keyOf(comment).equals(key);
    }
}
