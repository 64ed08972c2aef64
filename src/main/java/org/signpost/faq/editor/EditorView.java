package org.signpost.faq.editor;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.Entry;
import org.signpost.faq.editor.difference.EntryComparison;
import org.signpost.faq.library.EntryVersions.VersionLine;

/**
 * The editor.
 *
 * @param editorSession what the form says it was drawn from
 * @param problems beside the fields, after somebody tried to publish
 * @param sources those typed, and some blank ones
 * @param claims likewise
 * @param conflict another version that was published meanwhile, or null
 * @param scheduled the newest version where its day is still to come, or null
 * @param english the text that is translated, or null
 * @param changes what the words change in the version they started from, or null where that cannot be said
 * @param mayDrop whether the person may put it away
 * @param refusal a sentence about what was refused, or an empty text
 * @param legal whether the person may publish
 */
public record EditorView(
        EntryProposal proposal,
        EditorSession editorSession,
        SequencedMap<String, String> problems,
        List<EntryForm.SourceLine> sources,
        List<EntryForm.ClaimLine> claims,
        PreviewView preview,
        @Nullable Conflict conflict,
        @Nullable VersionLine scheduled,
        @Nullable Entry english,
        @Nullable EntryComparison changes,
        boolean mayDrop,
        String refusal,
        boolean legal) {
    public EditorView {
        sources = List.copyOf(sources);
        claims = List.copyOf(claims);
    }

    /**
     * A version that somebody published while this text was being written.
     *
     * @param theirs what it changed
     * @param yours what the words here would change in it, or null where that cannot be said yet
     */
    public record Conflict(
            VersionLine other,
            EntryComparison theirs,
            @Nullable EntryComparison yours) {}

    /** The sentence about a field, or an empty one. */
    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    /** What the heading says. */
    public String title() {
        if (proposal.slug() == null) {
            return "A new entry";
        }
        return (proposal.base() == 0 ? "Write it in " : "Change the text in ")
                + LibraryWords.language(proposal.language());
    }
}
