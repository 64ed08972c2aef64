package org.signpost.ingest.reader.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.CommentBuilder;
import org.signpost.ingest.found.CommentField;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.DateOrder;
import org.signpost.ingest.found.FingerprintIds;
import org.signpost.ingest.found.PostBuilder;
import org.signpost.ingest.found.ReckonedDates;
import org.signpost.ingest.found.SourceDates;
import org.signpost.ingest.found.ThreadDates;

/** What a chat program exports as text: one message after the other in the order in which they were written. */
final class ChatLog {
    private static final String BY_THE_PROGRAM = "a line of the chat program, which nobody wrote";
    private static final String WITHOUT_TEXT = "without text, such as a picture alone";
    private static final Pattern INSTEAD = Pattern.compile("<[^<>]{1,100}>");

    private static final String MARK = "\u200e";

    private record Message(String date, @Nullable String author, StringBuilder text) {}

    private final List<Message> messages = new ArrayList<>();

    private ChatLog(List<String> lines) {
        for (String line : lines) {
            Optional<ChatLine> start = ChatLine.of(line);
            if (start.isPresent()) {
                ChatLine begun = start.get();
                messages.add(new Message(begun.date(), begun.author(), new StringBuilder(begun.text())));
            } else if (!messages.isEmpty() && messages.getLast().text().length() <= IncomingComment.MAX_TEXT) {
                messages.getLast().text().append('\n').append(line);
            }
        }
    }

    /** The messages, or empty where the lines are something else. */
    static Optional<ChatLog> of(List<String> lines) {
        return ChatLine.begins(lines) ? Optional.of(new ChatLog(lines)) : Optional.empty();
    }

    /** Hands on what people wrote, and counts the rest. */
    void read(String name, ReckonedDates dates, CommentSink sink) {
        IncomingPost post = PostBuilder.named(null, null, null, name);
        ThreadDates written = new ThreadDates(dates(), inOrder(), null, dates);
        written.tellOpen(sink);
        FingerprintIds ids = new FingerprintIds();
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            String text = typed(message.text().toString());
            if (message.author() == null || text.isBlank()) {
                sink.leftOut(message.author() == null ? BY_THE_PROGRAM : WITHOUT_TEXT);
                continue;
            }
            CommentBuilder comment = new CommentBuilder()
                    .with(CommentField.AUTHOR, message.author())
                    .with(CommentField.DATE, message.date())
                    .writtenAt(written.at(i))
                    .text(text, text.length() > IncomingComment.MAX_TEXT);
            sink.comment(post, comment, ids);
        }
    }

    private List<@Nullable String> dates() {
        List<@Nullable String> dates = new ArrayList<>();
        messages.forEach(message -> dates.add(message.date()));
        return dates;
    }

    /** Messages stand in the order of time: where only one order of day and month gives that, it is the right one. */
    private DateOrder inOrder() {
        boolean days = isInOrder(DateOrder.DAY_FIRST);
        boolean months = isInOrder(DateOrder.MONTH_FIRST);
        return days == months ? DateOrder.UNSURE : days ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    private boolean isInOrder(DateOrder order) {
        List<Instant> read = messages.stream()
                .map(message -> SourceDates.parse(message.date(), order))
                .filter(Objects::nonNull)
                .toList();
        for (int i = 1; i < read.size(); i++) {
            if (read.get(i).isBefore(read.get(i - 1))) {
                return false;
            }
        }
        return read.size() == messages.size();
    }

    /** Without what the program wrote: in angle brackets, or behind a mark with which nobody begins. */
    private static String typed(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        String rest = end < 0 ? "" : text.substring(end);
        boolean instead = INSTEAD.matcher(first.strip()).matches() || first.startsWith(MARK);
        String kept = (instead ? "" : first) + rest;
        int note = kept.lastIndexOf(MARK + "<");
        return note > 0 && INSTEAD.matcher(kept.substring(note + 1).strip()).matches() ? kept.substring(0, note) : kept;
    }
}
