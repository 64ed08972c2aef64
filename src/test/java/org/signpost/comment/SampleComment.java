package org.signpost.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment as a source would give it, for tests: Ana's, approved, undated and at the top of its thread unless it is said
 * otherwise.
 */
public record SampleComment(
        String sourceId,
        @Nullable String parent,
        @Nullable Integer position,
        String author,
        SourceStatus status,
        String text,
        @Nullable Instant writtenAt) {
    public static SampleComment of(String sourceId, String text) {
        return new SampleComment(sourceId, null, null, "Ana", SourceStatus.APPROVED, text, null);
    }

    /** The same by somebody else. */
    public SampleComment by(String name) {
        return new SampleComment(sourceId, parent, position, name, status, text, writtenAt);
    }

    /** The same as an answer to the comment with this id of the source; null for none. */
    public SampleComment answering(@Nullable String other) {
        return new SampleComment(sourceId, other, position, author, status, text, writtenAt);
    }

    /** The same with its number on the page; null for none. */
    public SampleComment numbered(@Nullable Integer number) {
        return new SampleComment(sourceId, parent, number, author, status, text, writtenAt);
    }

    /** The same where the website has put it elsewhere. */
    public SampleComment in(SourceStatus where) {
        return new SampleComment(sourceId, parent, position, author, where, text, writtenAt);
    }

    /** The same with a date; null for none. */
    public SampleComment at(@Nullable Instant when) {
        return new SampleComment(sourceId, parent, position, author, status, text, when);
    }

    public IncomingComment incoming() {
        return new IncomingComment(
                sourceId, parent, position, author, CommentType.COMMENT, status, false, text, false, writtenAt, false);
    }
}
