package org.signpost.ingest.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.ArrivalAge;
import org.signpost.comment.IncomingComment;
import org.signpost.ingest.found.CommentBuilder;
import org.signpost.ingest.found.CommentField;
import org.signpost.ingest.found.FingerprintIds;
import org.signpost.ingest.input.HtmlText;
import org.signpost.platform.Sha256;
import org.signpost.wordpress.NewReply;
import org.signpost.wordpress.SiteComment;
import org.signpost.wordpress.SiteCommentStatus;
import org.signpost.wordpress.SiteCommentType;
import org.signpost.wordpress.connection.SiteConnection;

/**
 * A comment of a connected site, with what has to be known of the site to tell what it is.
 *
 * @param post as last seen
 * @param byStaff whether an account of the organisation wrote it
 * @param ours whether we posted it as a reply
 */
record RemoteComment(SiteComment comment, SeenPost post, boolean byStaff, boolean ours) {
    static RemoteComment of(SiteComment comment, SeenPost post, SiteConnection connection, Set<Long> staff) {
        boolean own = comment.author() == connection.accountId();
        return new RemoteComment(
                comment,
                post,
                own || (comment.author() > 0 && staff.contains(comment.author())),
                own && !NewReply.keyOf(comment).isEmpty());
    }

    /** Whether it is for us: a reader's or a notice, in a state that we know, of a post that everybody may read. */
    boolean isForUs() {
        return comment.type() != SiteCommentType.OTHER && comment.status() != SiteCommentStatus.OTHER && post.visible();
    }

    /** Whether only its post keeps it from us. */
    boolean waitsForPost() {
        return comment.type() != SiteCommentType.OTHER && !post.visible();
    }

    /** Whether a person of the organisation wrote it on the website, in answer to its parent. */
    boolean answers() {
        return byStaff && !ours && comment.type() == SiteCommentType.COMMENT && comment.parent() > 0;
    }

    /** How old it is, by the days for which its site's connection wants drafts. */
    ArrivalAge age(int days, Instant now) {
        Duration limit = Duration.ofDays(days);
        Instant written = comment.writtenAt() == null ? now : comment.writtenAt();
        if (!isWithin(limit, written, now)) {
            return ArrivalAge.LONG_AGO;
        }
        return isWithin(limit, post.publishedAt(), written) ? ArrivalAge.RECENT : ArrivalAge.UNDER_OLD_POST;
    }

    private static boolean isWithin(Duration limit, @Nullable Instant from, Instant to) {
        return from == null || Duration.between(from, to).compareTo(limit) <= 0;
    }

    /** As a file of the same site would have it. */
    IncomingComment incoming() {
        return new CommentBuilder()
                .with(CommentField.ID, Long.toString(comment.id()))
                .with(CommentField.PARENT, Long.toString(comment.parent()))
                .with(CommentField.AUTHOR, comment.authorName())
                .with(CommentField.TYPE, comment.type().name().toLowerCase(Locale.ROOT))
                .with(CommentField.STATUS, status())
                .with(CommentField.STAFF, Boolean.toString(byStaff))
                .text(HtmlText.ofStored(comment.text()), false)
                .writtenAt(comment.writtenAt())
                .comment(post.incoming(), new FingerprintIds());
    }

    /** WordPress's word, as readers of files know it. */
    private String status() {
        return switch (comment.status()) {
            case APPROVED -> "approved";
            case HELD, OTHER -> "hold";
            case SPAM -> "spam";
            case TRASHED, POST_TRASHED -> "trash";
        };
    }

    /** Another one where anything is changed that matters here. */
    String fingerprint() {
        MessageDigest digest = Sha256.start();
        for (Object part : List.of(
                comment.text(),
                comment.authorName(),
                comment.author(),
                comment.post(),
                comment.parent(),
                comment.status(),
                comment.type(),
                String.valueOf(comment.writtenAt()),
                byStaff,
                ours,
                post.visible())) {
            byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + " ").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
