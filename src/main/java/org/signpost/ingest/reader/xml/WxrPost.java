package org.signpost.ingest.reader.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.CommentBuilder;
import org.signpost.ingest.found.CommentField;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.FingerprintIds;
import org.signpost.ingest.found.NotPublic;
import org.signpost.ingest.found.PostBuilder;
import org.signpost.ingest.found.SourceDates;
import org.signpost.ingest.input.HtmlText;

/**
 * One post of a WordPress export. Its comments wait until it is known whether everybody sees it, which some exports say
 * only behind them; but not more of them than fit in memory.
 */
final class WxrPost {
    private static final Set<String> DECIDING = Set.of("status", "post_type", "post_password");
    private static final int MOST_WAITING = 1_000_000;
    private static final int FOR_EACH = 1000;

    private final CommentSink sink;
    private final FingerprintIds ids;
    private final Map<String, String> fields = new HashMap<>();
    private final List<WxrComment> waiting = new ArrayList<>();
    private int characters;
    private boolean decided;

    WxrPost(CommentSink sink, FingerprintIds ids) {
        this.sink = sink;
        this.ids = ids;
    }

    /** What the export says of the post. */
    void says(String field, String value) {
        fields.put(field, value);
    }

    void comment(WxrComment comment) {
        decided |= fields.keySet().containsAll(DECIDING);
        waiting.add(comment);
        characters += comment.content().length() + FOR_EACH;
        if (decided || characters > MOST_WAITING) {
            end();
        }
    }

    /** Hands on what waits. */
    void end() {
        Optional<String> hidden =
                NotPublic.ofPost(fields.get("status"), fields.get("post_type"), fields.get("post_password"));
        for (WxrComment comment : waiting) {
            hidden.or(() -> NotPublic.ofType(comment.type())).ifPresentOrElse(sink::leftOut, () -> handOn(comment));
        }
        waiting.clear();
        characters = 0;
    }

    private void handOn(WxrComment comment) {
        IncomingPost post = PostBuilder.of(
                fields.get("post_id"),
                HtmlText.ofName(fields.getOrDefault("title", "")),
                fields.get("link"),
                SourceDates.parse(WxrComment.firstDate(
                        fields.get("post_date_gmt"), fields.get("post_date"), fields.get("pubDate"))));
        sink.comment(post, comment.builder(), ids);
    }

    /**
     * One comment, in the export's words.
     *
     * @param fields by the names of their elements
     */
    record WxrComment(Map<String, String> fields, boolean cut) {
        String content() {
            return fields.getOrDefault("comment_content", "");
        }

        String type() {
            return fields.getOrDefault("comment_type", "");
        }

        boolean isEmpty() {
            return fields.getOrDefault("comment_id", "").isBlank() && content().isBlank();
        }

        private CommentBuilder builder() {
            return new CommentBuilder()
                    .with(CommentField.TYPE, type())
                    .with(CommentField.STATUS, fields.get("comment_approved"))
                    .with(CommentField.ID, fields.get("comment_id"))
                    .with(CommentField.PARENT, fields.get("comment_parent"))
                    .with(CommentField.AUTHOR, HtmlText.ofName(fields.getOrDefault("comment_author", "")))
                    .with(CommentField.DATE, firstDate(fields.get("comment_date_gmt"), fields.get("comment_date")))
                    .text(HtmlText.ofStored(content()), cut);
        }

        /** Some plugins write zeros where they know no date in UTC; then the site's own time is near enough. */
        static @Nullable String firstDate(@Nullable String... dates) {
            for (String date : dates) {
                if (SourceDates.parse(date) != null) {
                    return date;
                }
            }
            return null;
        }
    }
}
