package org.signpost.desk.comment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.comment.UnsentTexts.UnsentText;
import org.signpost.triage.TopicCorrection;

/** Tells a person whose typed text stays as it is that the draft behind it has another entry since topics were corrected. */
final class TopicChangeHint {
    private TopicChangeHint() {}

    /**
     * A sentence, or null where nothing is to be said.
     *
     * @param entries those of the draft as it is now
     */
    static @Nullable String sentence(
            @Nullable UnsentText own,
            @Nullable TopicCorrection corrected,
            boolean drafted,
            List<CommentDetails.DraftLine> entries) {
        if (own == null || corrected == null) {
            return null;
        }
        SourceVersions versions = SourceVersions.parse(own.reliesOn());
        boolean older = own.savedAt().isBefore(corrected.correctedAt());
        if (!drafted) {
            return older && !versions.equals(SourceVersions.NONE)
                    ? "The topics were corrected since, and no entry is sure to fit now. Your text stays as you left it."
                    : null;
        }
        boolean known = entries.isEmpty()
                || entries.stream().anyMatch(entry -> versions.versions().containsKey(entry.slug()))
                || (versions.equals(SourceVersions.NONE) && !older);
        return known
                ? null
                : "The topics were corrected, and another entry fits now: “"
                        + entries.getFirst().question() + "”. Your text stays as you left it.";
    }
}
