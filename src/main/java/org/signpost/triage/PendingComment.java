package org.signpost.triage;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.comment.CommentType;

/** A comment whose newest revision is to be assessed. */
@Introspected
record PendingComment(
        CommentId id,
        int revision,
        String text,
        CommentType type,
        String author,
        boolean byStaff,
        String organisation,
        String title,
        String language,
        @Nullable String parentText,
        @Nullable Instant writtenAt) {

    TriageInput input() {
        LocalDate day = writtenAt == null ? null : LocalDate.ofInstant(writtenAt, ZoneOffset.UTC);
        return new TriageInput(text, type, author, byStaff, organisation, title, language, parentText, day);
    }
}
