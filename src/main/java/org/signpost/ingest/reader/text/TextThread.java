package org.signpost.ingest.reader.text;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentType;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.CommentBuilder;
import org.signpost.ingest.found.CommentField;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.FingerprintIds;
import org.signpost.ingest.found.ReckonedDates;

/** Builds the comments of a text page from its lines, and knows which one an indented answer belongs to. */
final class TextThread {
    private record Above(TextMarker marker, String id) {}

    private final IncomingPost post;
    private final ReckonedDates dates;
    private final CommentSink sink;
    private final FingerprintIds ids = new FingerprintIds();
    private final Deque<Above> above = new ArrayDeque<>();
    private final List<String> known = new ArrayList<>();

    TextThread(IncomingPost post, ReckonedDates dates, CommentSink sink) {
        this.post = post;
        this.dates = dates;
        this.sink = sink;
    }

    /**
     * Hands on an entry as a comment.
     *
     * @param quoted the entry before it that it quotes, if any: where nothing else says so, that is what it answers
     * @param written when, or null where its date says too little
     */
    void add(TextMarker marker, EntryBodies.Body body, OptionalInt quoted, @Nullable Instant written) {
        while (!above.isEmpty() && !isUnder(marker, above.peek().marker())) {
            above.pop();
        }
        Above outer = above.peek();
        String parent = outer != null ? outer.id() : quoted.isPresent() ? known.get(quoted.getAsInt()) : null;
        String date = body.date() == null ? null : body.date().text();
        CommentBuilder builder = new CommentBuilder()
                .with(CommentField.TYPE, marker.type().name())
                .with(CommentField.AUTHOR, marker.author())
                .with(CommentField.PARENT, parent)
                .with(CommentField.POSITION, outer == null ? Objects.toString(marker.number(), "") : null)
                .with(CommentField.DATE, date)
                .writtenAt(written)
                .reckonedBy(dates);
        String text = text(body.lines());
        String shown = marker.type() == CommentType.COMMENT || !text.isBlank() ? text : marker.author();
        IncomingComment comment =
                builder.text(shown, shown.length() > IncomingComment.MAX_TEXT).comment(post, ids);
        sink.comment(post, comment);
        known.add(comment.sourceId());
        above.push(new Above(marker, comment.sourceId()));
    }

    /**
     * A bullet stands under the number before it, however it is indented; else what is clearly further in stands under what is
     * further out. Numbers of one list are aligned at the left or at the dot.
     */
    private static boolean isUnder(TextMarker inner, TextMarker outer) {
        if (inner.bullet() && outer.number() != null) {
            return true;
        }
        boolean further = inner.indent() > outer.indent() + 2;
        return inner.isListed() ? further && inner.column() > outer.column() + 2 : further && !outer.isListed();
    }

    private static String text(List<String> typed) {
        int margin = typed.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (String line : typed) {
            if (text.length() <= IncomingComment.MAX_TEXT) {
                text.append(line.isBlank() ? "" : line.substring(margin)).append('\n');
            }
        }
        return text.toString();
    }
}
