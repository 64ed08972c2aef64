package org.signpost.publish;

/**
 * A reply in the list of a sweep.
 *
 * @param state in words
 * @param waits whether nobody has decided about it
 * @param stopped whether it was withdrawn before it was posted
 */
public record SweepLineView(
        long reply,
        long comment,
        String author,
        String postTitle,
        String text,
        String language,
        String age,
        String day,
        String state,
        boolean waits,
        boolean stopped) {}
