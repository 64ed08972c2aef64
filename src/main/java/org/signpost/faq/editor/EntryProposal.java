package org.signpost.faq.editor;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text of an entry that is being written, or was.
 *
 * @param slug of the entry that it changes or translates, or null for a new one
 * @param base the number of the version of this language that it started from; 0 where there was none
 * @param counter grows with every saving
 * @param author who began it
 * @param savedIn the session of the page that saved it last, or empty
 * @param proposedBy who handed it to the legal team, or null
 * @param publishedSlug of the version that it became, or null
 * @param publishedVersion the number of that version, or null
 */
@MappedEntity("faq_proposal")
public record EntryProposal(
        @Id ProposalId id,
        @Nullable String slug,
        String language,
        @MappedProperty("base_version") int base,
        @TypeDef(type = DataType.JSON) EntryForm wording,
        State state,
        int counter,
        String author,
        String savedBy,
        String savedIn,
        Instant savedAt,
        @Nullable String proposedBy,
        @Nullable String publishedSlug,
        @Nullable Integer publishedVersion) {
    /** How it stands. */
    public enum State {
        /** It is being written. */
        OPEN,
        /** It is a version now. */
        PUBLISHED,
        /** Nobody wants it; it is kept. */
        DROPPED
    }

    /** Whether it can still be changed. */
    public boolean open() {
        return state == State.OPEN;
    }

    /** The version that it became, or null. */
    public @Nullable VersionName published() {
        return publishedSlug == null || publishedVersion == null
                ? null
                : new VersionName(publishedSlug, publishedVersion);
    }
}
