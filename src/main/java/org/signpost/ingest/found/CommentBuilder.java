package org.signpost.ingest.found;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentType;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.comment.SourceStatus;
import org.signpost.ingest.input.AddresslessName;
import org.signpost.ingest.input.PlainText;

/** Gathers what a source says of one comment, in the source's words and in whatever order it says it. */
public final class CommentBuilder {
    private final Map<CommentField, String> values = new EnumMap<>(CommentField.class);
    private boolean cut;
    private @Nullable Instant writtenAt;
    private @Nullable ReckonedDates reckonedDates;

    /** Takes what the source says; nothing where it is null. */
    public CommentBuilder with(CommentField field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
        return this;
    }

    /** Takes the text, and whether the reader has cut it already. */
    public CommentBuilder text(String text, boolean alreadyCut) {
        cut = alreadyCut;
        return with(CommentField.TEXT, text);
    }

    /** Takes when it was written, where the reader has understood the date itself; nothing where it is null. */
    public CommentBuilder writtenAt(@Nullable Instant instant) {
        writtenAt = instant;
        return this;
    }

    /** Lets a date be reckoned from "5 days ago" where the source says no better one. */
    public CommentBuilder reckonedBy(ReckonedDates dates) {
        reckonedDates = dates;
        return this;
    }

    /** The comment; one without an id gets a fingerprint. */
    public IncomingComment comment(IncomingPost post, FingerprintIds ids) {
        PlainText.Text text = PlainText.text(value(CommentField.TEXT));
        String author = PlainText.name(AddresslessName.of(author()));
        CommentType type = type(word(CommentField.TYPE));
        String id = PlainText.line(value(CommentField.ID), 2000);
        String parent = PlainText.line(value(CommentField.PARENT), 2000);
        Instant said = writtenAt == null ? SourceDates.parse(value(CommentField.DATE)) : writtenAt;
        Instant reckoned = said == null && reckonedDates != null ? reckonedDates.date(value(CommentField.DATE)) : null;
        return new IncomingComment(
                id.isEmpty() ? ids.comment(post.title(), author, type, text.value()) : FingerprintIds.id(id),
                parent.isEmpty() || parent.equals("0") ? null : FingerprintIds.id(parent),
                position(),
                author,
                type,
                status(word(CommentField.STATUS)),
                Set.of("true", "1", "yes").contains(word(CommentField.STAFF)),
                text.value(),
                cut || text.truncated(),
                said == null ? reckoned : said,
                reckoned != null);
    }

    private String author() {
        String whole = value(CommentField.AUTHOR);
        return whole.isBlank() ? value(CommentField.GIVEN_NAME) + " " + value(CommentField.FAMILY_NAME) : whole;
    }

    /** The number that the page shows beside it, where it is one. */
    private @Nullable Integer position() {
        String number = value(CommentField.POSITION);
        return number.matches("(?!0+$)\\d{1,9}") ? Integer.valueOf(number) : null;
    }

    /** WordPress's word for what it is, and everybody else's. */
    private static CommentType type(String word) {
        return switch (word) {
            case "pingback" -> CommentType.PINGBACK;
            case "trackback" -> CommentType.TRACKBACK;
            default -> CommentType.COMMENT;
        };
    }

    /** What the source's word means; one that nobody knows must not make public what may not be. */
    private static SourceStatus status(String word) {
        return word.isEmpty() ? SourceStatus.APPROVED : StatusWords.of(word).orElse(SourceStatus.HELD);
    }

    /** The source's word for the status, where it is not known what it means. */
    Optional<String> unknownStatus() {
        String word = word(CommentField.STATUS);
        return word.isEmpty() || StatusWords.of(word).isPresent()
                ? Optional.empty()
                : Optional.of(value(CommentField.STATUS).strip());
    }

    private String value(CommentField field) {
        return values.getOrDefault(field, "");
    }

    private String word(CommentField field) {
        return value(field).strip().toLowerCase(Locale.ROOT);
    }
}
