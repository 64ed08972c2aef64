package org.signpost.draft;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryVersion;

/**
 * Writes the correction of a posted reply that relied on an answer which is now wrong: when we wrote, since when that is
 * no longer right, what is right now, and the link. It is made of our words and the entry's only. Thread-safe.
 */
@Singleton
public class CorrectionComposer {
    private final CurrentLibrary currentLibrary;
    private final SiteLinks links;

    CorrectionComposer(CurrentLibrary currentLibrary, SiteLinks links) {
        this.currentLibrary = currentLibrary;
        this.links = links;
    }

    /**
     * Which answer a reply gave that is wrong now.
     *
     * @param language of the version that the reply relied on
     * @param correctedBy the number of the version which says that the old answer is wrong
     * @param replied the day of the reply
     * @param changed the day from which the newer version counts
     */
    public record Reason(String slug, String language, int correctedBy, LocalDate replied, LocalDate changed) {}

    /** The correction in the language of the answer, or empty where the entry is not there any more. */
    public Optional<ProposedReply> compose(Reason reason) {
        return current(reason).map(version -> write(reason, version));
    }

    /** A library that was read before the newer version came is read again. */
    private Optional<EntryVersion> current(Reason reason) {
        return currentLibrary
                .get()
                .best(reason.slug(), reason.language())
                .filter(version -> version.number() >= reason.correctedBy())
                .or(() -> {
                    currentLibrary.lookAgain();
                    return currentLibrary.get().best(reason.slug(), reason.language());
                });
    }

    private ProposedReply write(Reason reason, EntryVersion version) {
        Entry entry = version.entry();
        ReplyPhrases phrases = ReplyPhrases.in(entry.language());
        String text = phrases.followUp(reason.replied(), reason.changed(), entry.question())
                + "\n\n"
                + phrases.answer(entry, links.of(null));
        return new ProposedReply(text, phrases.language(), List.of(version), null);
    }
}
