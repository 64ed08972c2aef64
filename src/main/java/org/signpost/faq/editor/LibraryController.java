package org.signpost.faq.editor;

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
import java.util.Comparator;
import java.util.List;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Entry;
import org.signpost.faq.Library;
import org.signpost.faq.editor.EntryProposals.OpenProposal;
import org.signpost.platform.web.Pages;
import org.signpost.staff.StaffAct;
import org.signpost.staff.Staffer;

/** The list of entries: which are right until when, which block drafts, and what is being written. */
@Controller("/library")
@Secured("MODERATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class LibraryController {
    private static final int PROPOSALS_AT_ONCE = 20;

    private final CurrentLibrary currentLibrary;
    private final EntryProposals proposals;
    private final Pages pages;
    private final Clock clock;

    LibraryController(CurrentLibrary currentLibrary, EntryProposals proposals, Pages pages, Clock clock) {
        this.currentLibrary = currentLibrary;
        this.proposals = proposals;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> all(HttpRequest<?> request) {
        LibraryFilter query = LibraryFilter.of(request.getParameters());
        Library library = currentLibrary.get();
        LocalDate today = LocalDate.now(clock);
        int skip = request.getParameters().getFirst("proposals", Integer.class).orElse(0);
        List<OpenProposal> open = proposals.open(PROPOSALS_AT_ONCE, Math.clamp(skip, 0, 100_000));
        List<LibraryView.Row> rows = rows(library, today);
        LibraryView view = new LibraryView(
                query,
                LibraryView.Rows.of(rows, query),
                (int) rows.stream()
                        .filter(row -> row.state() == EntryState.EXPIRED)
                        .count(),
                (int) rows.stream().filter(row -> row.entry().unconfirmed()).count(),
                open,
                skip + open.size(),
                LibraryWords.languages(library),
                Staffer.of(request).may(StaffAct.PUBLISH));
        return pages.page(request, "faq/editor/list", "FAQ", "faq", view);
    }

    @Post("/new")
    HttpResponse<?> begin(HttpRequest<?> request) {
        NewEntry nothing = new NewEntry("", List.of(), null, Entry.FIRST_LANGUAGE);
        return HttpResponse.seeOther(URI.create(EntryProposals.address(
                proposals.start(nothing, Staffer.of(request).name()))));
    }

    private static List<LibraryView.Row> rows(Library library, LocalDate today) {
        return library.versions()
                .map(version -> new LibraryView.Row(version, EntryState.of(library, version, today)))
                .sorted(Comparator.comparing(LibraryView.Row::state)
                        .thenComparing(row -> row.entry().topic()))
                .toList();
    }
}
