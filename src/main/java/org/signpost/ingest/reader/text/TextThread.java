package org.signpost.ingest.reader.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentType;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.CommentBuilder;
import org.signpost.ingest.found.CommentField;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.FingerprintIds;
import org.signpost.ingest.found.PageWords;
import org.signpost.ingest.found.SourceDates;

/** Builds the comments of a text page from its lines, and knows which one an indented answer belongs to. */
final class TextThread {
    private static final Set<String> BUTTONS = PageWords.of("button");

    private record Above(TextMarker marker, String id) {}

    private final IncomingPost post;
    private final CommentSink sink;
    private final FingerprintIds ids = new FingerprintIds();
    private final Deque<Above> above = new ArrayDeque<>();
    private final List<String> body = new ArrayList<>();
    private @Nullable TextMarker current;

    TextThread(IncomingPost post, CommentSink sink) {
        this.post = post;
        this.sink = sink;
    }

    void begin(TextMarker marker) {
        end();
        current = marker;
    }

    void line(String line) {
        if (current != null) {
            body.add(line);
        }
    }

    /** Hands on the comment whose lines were given. */
    void end() {
        if (current == null) {
            return;
        }
        TextMarker marker = current;
        while (!above.isEmpty() && !isUnder(marker, above.peek().marker())) {
            above.pop();
        }
        Above outer = above.peek();
        CommentBuilder builder = new CommentBuilder()
                .with(CommentField.TYPE, marker.type().name())
                .with(CommentField.AUTHOR, marker.author())
                .with(CommentField.PARENT, outer == null ? null : outer.id())
                .with(CommentField.POSITION, outer == null ? Objects.toString(marker.number(), "") : null)
                .with(CommentField.DATE, takeDate());
        String text = text();
        String shown = marker.type() == CommentType.COMMENT || !text.isBlank() ? text : marker.author();
        IncomingComment comment =
                builder.text(shown, shown.length() > IncomingComment.MAX_TEXT).comment(post, ids);
        sink.comment(post, comment);
        above.push(new Above(marker, comment.sourceId()));
        body.clear();
        current = null;
    }

    /**
     * A bullet stands under the number before it, however it is indented; else what is clearly further in stands under what is
     * further out. Numbers of one list are aligned at the left or at the dot.
     */
    private static boolean isUnder(TextMarker inner, TextMarker outer) {
        if (inner.bullet() && outer.number() != null) {
            return true;
        }
        return inner.isListed() && inner.indent() > outer.indent() + 2 && inner.column() > outer.column() + 2;
    }

    private @Nullable String takeDate() {
        Optional<String> date = body.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> SourceDates.parse(line) != null);
        date.ifPresent(body::remove);
        return date.orElse(null);
    }

    private String text() {
        for (int last = body.size() - 1; last >= 0 && isNothing(body.get(last)); last--) {
            body.remove(last);
        }
        int margin = body.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (String line : body) {
            if (text.length() <= IncomingComment.MAX_TEXT) {
                text.append(line.isBlank() ? "" : line.substring(margin)).append('\n');
            }
        }
        return text.toString();
    }

    private static boolean isNothing(String line) {
        return line.isBlank() || BUTTONS.contains(line.strip().toLowerCase(Locale.ROOT));
    }
}
