package org.signpost.ingest.reader;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.MissingComments;
import org.signpost.ingest.input.CleanReader;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.platform.TextExcerpt;

/**
 * Passes on what a reader finds, and says at the end why comments are missing, where some are and the reason is known. That a
 * page announces more than was read is another matter: {@link ThreadCount}.
 */
final class MissingCommentCheck implements CommentSink {
    private static final UnreadablePart EMPTY = new UnreadablePart("the file", "it is empty; there is nothing to read");

    private static final int MOST_WORDS = 10;
    private static final int LONGEST_WORD = 60;

    private final CommentSink sink;
    private final CleanReader text;
    private final Map<String, Long> unknown = new TreeMap<>();
    private long found;
    private boolean complained;
    private int announced;
    private @Nullable MissingComments why;

    MissingCommentCheck(CommentSink sink, CleanReader text) {
        this.sink = sink;
        this.text = text;
    }

    @Override
    public void comment(IncomingPost post, IncomingComment comment) {
        found++;
        sink.comment(post, comment);
    }

    /** So many different words are no statuses; the others are counted together. */
    @Override
    public void unknownStatus(String word) {
        String shown = TextExcerpt.line(word, LONGEST_WORD);
        unknown.merge(unknown.size() < MOST_WORDS || unknown.containsKey(shown) ? shown : "\u2026", 1L, Long::sum);
    }

    @Override
    public void announced(int count) {
        announced = count;
        sink.announced(count);
    }

    @Override
    public void leftOut(String reason) {
        sink.leftOut(reason);
    }

    /** Keeps back "ends in the middle" where the reason why it does is known and said anyway. */
    @Override
    public void unreadable(UnreadablePart item) {
        if (!item.reason().equals(UnreadablePart.ENDS_EARLY) || text.failure().isEmpty()) {
            complained = true;
            sink.unreadable(item);
        }
    }

    @Override
    public void remark(String sentence) {
        sink.remark(sentence);
    }

    @Override
    public void missing(MissingComments reason) {
        why = reason;
    }

    /** Whether it says that there are more, or links to other pages and does not say how many comments all of them have. */
    private boolean leadsToOthers() {
        return why == MissingComments.MORE_PARTS || (announced == 0 && why == MissingComments.OTHER_PAGES);
    }

    /** To be called when the reader is done. */
    void finish() {
        text.failure().ifPresent(sink::unreadable);
        unknown.forEach((word, count) -> sink.unreadable(new UnreadablePart(
                "the file",
                count + (count == 1 ? " comment has" : " comments have") + " the status \"" + word
                        + "\", which is not known here; taken as not public")));
        if (text.isBlank() && text.failure().isEmpty() && !complained) {
            sink.unreadable(EMPTY);
        } else if (why != null && (found == 0 || announced > found || leadsToOthers())) {
            String numbers = found == 0
                    ? ""
                    : found + (announced == 0 ? "" : " of " + announced)
                            + (found == 1 && announced == 0 ? " comment " : " comments ")
                            + (found == 1 ? "is" : "are") + " in this copy; ";
            sink.unreadable(new UnreadablePart(
                    why == MissingComments.MORE_PARTS ? "the file" : "the page", numbers + why.sentence()));
        }
    }
}
