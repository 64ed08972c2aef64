package org.signpost.desk;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.matching.Candidate;
import org.signpost.faq.matching.Match;
import org.signpost.faq.matching.Matches;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;

/** The entries that matching found for a comment, each with the reply that would go out. */
@Singleton
class Offers {
    private static final int MOST = 5;

    private final Matches matches;
    private final Assessments assessments;
    private final CurrentLibrary library;
    private final Clock clock;
    private final String base;

    Offers(
            Matches matches,
            Assessments assessments,
            CurrentLibrary library,
            Clock clock,
            @Property(name = "signpost.url") @Nullable String url) {
        this.matches = matches;
        this.assessments = assessments;
        this.library = library;
        this.clock = clock;
        this.base = url == null ? "" : url.replaceAll("/+$", "");
    }

    /** At most five, the best first; an entry that waits for legal review is not offered. */
    List<Offer> of(CommentId comment) {
        List<Candidate> candidates =
                matches.find(comment).map(Match::candidates).orElse(List.of());
        List<Offer> offers = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (offers.size() < MOST) {
                version(comment, candidate.slug())
                        .ifPresent(
                                version -> offers.add(offer(offers.size() + 1, version.entry(), candidate.sentence())));
            }
        }
        return offers;
    }

    /** The reply of an entry that is offered for this comment. */
    Optional<Verdict.Text> reply(CommentId comment, String slug) {
        return of(comment).stream()
                .filter(offer -> offer.slug().equals(slug))
                .findFirst()
                .flatMap(offer -> version(comment, slug))
                .map(version -> new Verdict.Text(
                        text(version.entry()),
                        version.entry().language(),
                        List.of(new ApprovedReply.ReliedOn(
                                slug, version.number(), version.entry().reviewed()))));
    }

    String language(CommentId comment) {
        return assessments.find(comment).map(Assessment::language).orElse(Entry.FIRST_LANGUAGE);
    }

    private Optional<EntryVersion> version(CommentId comment, String slug) {
        return library.get()
                .best(slug, language(comment))
                .filter(version -> !version.entry().expired(LocalDate.ofInstant(clock.instant(), clock.getZone())));
    }

    private Offer offer(int number, Entry entry, String sentence) {
        return new Offer(
                number, entry.slug(), entry.question(), entry.reviewed(), entry.language(), sentence, text(entry));
    }

    private String text(Entry entry) {
        String url = entry.url();
        return entry.reply() + "\n" + (url == null ? base + "/faq/" + entry.slug() : url);
    }
}
