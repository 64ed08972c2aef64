package org.signpost.ingest.reader;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentType;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.comment.SourceStatus;
import org.signpost.ingest.input.PlainText;

/** Gathers what a source says of one comment, in whatever order it does. */
final class CommentBuilder {
    @Nullable String id;

    @Nullable String parent;

    @Nullable Integer position;

    @Nullable String author;

    CommentType type = CommentType.COMMENT;
    SourceStatus status = SourceStatus.APPROVED;
    boolean byStaff;
    String text = "";
    boolean cut;

    @Nullable Instant writtenAt;

    /** The comment; one without an id gets a fingerprint. */
    IncomingComment comment(IncomingPost post, FingerprintIds fingerprintIds) {
        PlainText.Text plain = PlainText.text(text);
        String name = PlainText.name(author);
        String own = PlainText.line(id, 2000);
        String known = own.isEmpty()
                ? fingerprintIds.comment(post.title(), name, type, plain.value())
                : FingerprintIds.id(own);
        String above = PlainText.line(parent, 2000);
        return new IncomingComment(
                known,
                above.isEmpty() || above.equals("0") ? null : FingerprintIds.id(above),
                position != null && position > 0 ? position : null,
                name,
                type,
                status,
                byStaff,
                plain.value(),
                cut || plain.truncated(),
                writtenAt);
    }

    /** The number that the page shows beside it, where it is one. */
    CommentBuilder at(@Nullable String number) {
        position = number != null && number.matches("\\d{1,9}") ? Integer.valueOf(number) : null;
        return this;
    }

    /** WordPress's word for what it is, and everybody else's. */
    CommentBuilder typed(@Nullable String word) {
        type = switch (word == null ? "" : word.strip().toLowerCase(java.util.Locale.ROOT)) {
            case "pingback" -> CommentType.PINGBACK;
            case "trackback" -> CommentType.TRACKBACK;
            default -> CommentType.COMMENT;
        };
        return this;
    }

    /** WordPress's word, or number, for where its moderation has put it. */
    CommentBuilder moderated(@Nullable String word) {
        status = switch (word == null ? "" : word.strip().toLowerCase(java.util.Locale.ROOT)) {
            case "hold", "held", "0", "pending", "unapproved" -> SourceStatus.HELD;
            case "spam" -> SourceStatus.SPAM;
            case "trash", "trashed", "post-trashed", "deleted" -> SourceStatus.TRASHED;
            default -> SourceStatus.APPROVED;
        };
        return this;
    }
}
