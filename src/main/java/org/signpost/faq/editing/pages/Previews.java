package org.signpost.faq.editing.pages;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryCheck;
import org.signpost.faq.EntryFile;
import org.signpost.faq.Finding;
import org.signpost.faq.Library;
import org.signpost.faq.Markdown;
import org.signpost.faq.editing.Proposal;
import org.signpost.faq.editing.Proposals;
import org.signpost.faq.editing.Reading;
import org.signpost.faq.editing.Wording;
import org.signpost.faq.pages.PublicAddresses;

/** Draws the text of a proposal as the public would read it. */
@Singleton
class Previews {
    private static final String TOO_LONG = "This is longer than an entry can be.";

    private final Proposals proposals;
    private final CurrentLibrary libraries;
    private final PublicAddresses addresses;
    private final Clock clock;

    Previews(Proposals proposals, CurrentLibrary libraries, PublicAddresses addresses, Clock clock) {
        this.proposals = proposals;
        this.libraries = libraries;
        this.addresses = addresses;
        this.clock = clock;
    }

    Preview of(Proposal proposal, Wording wording) {
        Library library = libraries.get();
        String body = wording.body().length() > EntryFile.MAX_TEXT ? TOO_LONG : wording.body();
        return switch (proposals.read(proposal, wording)) {
            case Reading.Sound sound -> preview(proposal, wording, body, new LinkedHashMap<>(), sound.entry(), library);
            case Reading.Unready(SequencedMap<String, String> problems, Entry entry) ->
                preview(proposal, wording, body, problems, entry, library);
        };
    }

    private Preview preview(
            Proposal proposal,
            Wording wording,
            String body,
            SequencedMap<String, String> missing,
            @Nullable Entry entry,
            Library library) {
        List<Finding> findings = entry == null ? List.of() : EntryCheck.of(entry, library, LocalDate.now(clock));
        return new Preview(
                wording.question().strip(),
                Markdown.html(body, addresses.links(library, proposal.language())),
                EntryCheck.words(body),
                wording.reply().strip().length(),
                missing,
                findings);
    }
}
