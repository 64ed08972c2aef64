package org.signpost.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.ReliedVersion;

/**
 * A reply as composed.
 *
 * @param text plain text; paragraphs are separated by an empty line
 * @param language ISO 639-1 code
 * @param reliesOn the versions whose content it repeats or links, the first linked first; empty where it only tells where
 *     to ask
 * @param note a sentence for the staffer who decides, or null
 */
public record ProposedReply(
        String text,
        String language,
        List<EntryVersion> reliesOn,
        @Nullable String note) {
    public ProposedReply {
        reliesOn = List.copyOf(reliesOn);
    }

    /** The text with the versions that it relies on. */
    public ReplyText words() {
        return new ReplyText(
                text, language, reliesOn.stream().map(ReliedVersion::of).toList());
    }
}
