package org.signpost.faq.editing.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Entry;
import org.signpost.faq.Library;
import org.signpost.faq.editing.NewEntry;
import org.signpost.faq.editing.OpenProposal;
import org.signpost.faq.editing.Proposals;
import org.signpost.faq.pages.PublicWords;
import org.signpost.platform.Pages;
import org.signpost.staff.Staffer;
import org.signpost.triage.Topic;
import org.signpost.triage.Topics;

/** The list of entries: which are right until when, which block drafts, and what is being written. */
@Controller("/library")
@Secured("MODERATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
class LibraryPage {
    private static final int PROPOSALS_AT_ONCE = 20;

    private final CurrentLibrary libraries;
    private final Proposals proposals;
    private final Pages pages;
    private final Clock clock;

    LibraryPage(CurrentLibrary libraries, Proposals proposals, Pages pages, Clock clock) {
        this.libraries = libraries;
        this.proposals = proposals;
        this.pages = pages;
        this.clock = clock;
    }

    /** The entries that fit, those that need a look first. */
    @Get
    HttpResponse<?> all(HttpRequest<?> request) {
        LibraryQuery query = LibraryQuery.of(request.getParameters());
        Library library = libraries.get();
        int more = request.getParameters().getFirst("proposals", Integer.class).orElse(0);
        List<OpenProposal> open = proposals.open(PROPOSALS_AT_ONCE, Math.clamp(more, 0, 100_000));
        Map<String, Object> model = new HashMap<>();
        model.put("list", LibraryList.of(rows(library), query));
        model.put("proposals", open);
        model.put("nextProposals", more + open.size());
        model.put("topics", topics());
        model.put("languages", Languages.of(library));
        model.put("legal", Rights.mayPublish(Staffer.of(request)));
        model.put("nextReview", Rights.nextReview(clock).toString());
        return pages.page(request, "library/list", "FAQ", "faq", model);
    }

    /** Begins an entry that is not there yet. */
    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> begin(HttpRequest<?> request) {
        NewEntry nothing = new NewEntry("", List.of(), null, Entry.FIRST_LANGUAGE);
        return HttpResponse.seeOther(URI.create(
                Proposals.address(proposals.start(nothing, Staffer.of(request).name()))));
    }

    static Map<String, String> topics() {
        Map<String, String> words = new java.util.LinkedHashMap<>();
        for (Topic topic : Topics.inForce()) {
            words.put(topic.slug(), PublicWords.in(Entry.FIRST_LANGUAGE).topic(topic));
        }
        return words;
    }

    private List<LibraryRow> rows(Library library) {
        LocalDate today = LocalDate.now(clock);
        List<LibraryRow> rows = new ArrayList<>();
        for (String slug : library.slugs()) {
            for (String language : library.languages(slug)) {
                library.find(slug, language)
                        .ifPresent(version -> rows.add(new LibraryRow(
                                version.entry(),
                                version.number(),
                                Standing.of(library, version, today),
                                PublicWords.in(Entry.FIRST_LANGUAGE)
                                        .topic(version.entry().topic()),
                                Languages.name(language))));
            }
        }
        rows.sort(Comparator.comparing(LibraryRow::state)
                .thenComparing(row -> row.entry().topic())
                .thenComparing(row -> row.entry().slug())
                .thenComparing(row -> row.entry().language()));
        return rows;
    }
}
