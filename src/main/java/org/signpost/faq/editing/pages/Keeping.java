package org.signpost.faq.editing.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.signpost.faq.editing.ProposalId;
import org.signpost.faq.editing.Proposals;
import org.signpost.faq.editing.Seen;
import org.signpost.faq.editing.Wording;
import org.signpost.faq.editing.Writing;
import org.signpost.faq.editing.Writing.SaveOutcome;
import org.signpost.staff.Staffer;

/** Keeps what the form holds before anything else is done with it. */
@Singleton
class Keeping {
    private final Writing writing;

    Keeping(Writing writing) {
        this.writing = writing;
    }

    /** @param then what to do where the words are in the proposal; else the person is led to where they are */
    HttpResponse<?> keep(
            HttpRequest<?> request, long id, Map<String, String> form, Function<ProposalId, HttpResponse<?>> then) {
        return switch (writing.save(
                new ProposalId(id), Wording.sent(form), Seen.sent(form, false), Staffer.of(request))) {
            case SaveOutcome.Kept(ProposalId kept) -> then.apply(kept);
            case SaveOutcome.Copied copied -> HttpResponse.seeOther(URI.create(address(copied)));
            case SaveOutcome.Gone gone -> HttpResponse.notFound();
        };
    }

    /** Where the words are that somebody else was quicker than. */
    static String address(SaveOutcome.Copied copied) {
        return Proposals.address(copied.id()) + "?done=library." + (copied.by() == null ? "closed" : "copied");
    }

    static HttpResponse<?> onward(ProposalId id, String more) {
        return HttpResponse.seeOther(URI.create(Proposals.address(id) + more));
    }
}
