package org.signpost.faq.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.editor.EntryProposals.OpenProposal;
import org.signpost.faq.library.EntryVersions.VersionLine;

/**
 * An entry with all its versions.
 *
 * @param question in English
 * @param topic in words
 * @param below the number below which older versions begin on the next page, or 0
 * @param refusal of what the person tried just now
 * @param legal whether the person may publish
 * @param nextReview until when an answer that is looked at today may be relied on
 */
public record EntryView(
        String slug,
        String question,
        String topic,
        List<Text> texts,
        List<VersionLine> versions,
        int below,
        List<OpenProposal> proposals,
        CheckRefusal refusal,
        boolean legal,
        String nextReview) {
    public EntryView {
        texts = List.copyOf(texts);
        versions = List.copyOf(versions);
        proposals = List.copyOf(proposals);
    }

    /**
     * The entry in one language.
     *
     * @param name of the language, in English
     * @param current null where there is no text that is in force
     * @param state null where there is none
     * @param sources to be opened when it is checked
     * @param address of the public page
     */
    public record Text(
            String language,
            String name,
            @Nullable EntryVersion current,
            @Nullable EntryState state,
            List<SourceToOpen> sources,
            String address) {
        public Text {
            sources = List.copyOf(sources);
        }
    }
}
