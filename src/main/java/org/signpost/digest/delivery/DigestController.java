package org.signpost.digest.delivery;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.signpost.digest.DigestMail;
import org.signpost.digest.IsoWeek;
import org.signpost.digest.delivery.DigestListView.Row;
import org.signpost.digest.delivery.DigestView.DeliveryRow;
import org.signpost.platform.web.Pages;
import org.signpost.platform.web.Viewer;
import org.signpost.staff.Staffer;

/** The digests of all weeks, each as it was or will be sent. */
@Controller("/digests")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class DigestController {
    private static final String SECTION = "digests";

    private final WeeklyDigests digests;
    private final Pages pages;

    DigestController(WeeklyDigests digests, Pages pages) {
        this.digests = digests;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        ZoneId zone = digests.zone();
        IsoWeek next = digests.nextWeek();
        boolean canSend = digests.canSend();
        DigestListView view = new DigestListView(
                digests.newest().stream()
                        .map(issue -> Row.of(issue, zone, canSend))
                        .toList(),
                next.toString(),
                DigestListView.moment(digests.due(next), zone),
                zone.getId(),
                byAdministrator(request));
        return pages.page(request, "digest/delivery/weeks", "Digests", SECTION, view);
    }

    @Get("/{week}")
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable String week) {
        return known(week, found -> show(request, found));
    }

    private HttpResponse<?> show(HttpRequest<?> request, IsoWeek week) {
        ZoneId zone = digests.zone();
        Optional<DigestIssue> issue = digests.find(week);
        DigestMail mail = mail(week);
        Row row = issue.map(found -> Row.of(found, zone, digests.canSend()))
                .orElseGet(() -> Row.ofNext(week, mail.subject(), digests.due(week), zone));
        List<DeliveryRow> deliveries = issue.map(digests::deliveries).orElse(List.of()).stream()
                .map(delivery -> DeliveryRow.of(delivery, zone))
                .toList();
        DigestView view = new DigestView(row, deliveries, mail.text(), issue.isPresent() && byAdministrator(request));
        return pages.page(request, "digest/delivery/week", "Digest of week " + week, SECTION, view);
    }

    private static boolean byAdministrator(HttpRequest<?> request) {
        return Viewer.of(request).filter(Viewer::administrator).isPresent();
    }

    /** Byte for byte what is sent; its own styles are the only thing that it may load. */
    @Get(value = "/{week}/html", produces = MediaType.TEXT_HTML)
    HttpResponse<?> html(@PathVariable String week) {
        return known(
                week,
                found -> HttpResponse.ok(mail(found).html())
                        .contentType(new MediaType("text/html; charset=utf-8"))
                        .header(
                                "Content-Security-Policy",
                                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
                                        + "frame-ancestors 'none'"));
    }

    @Get(value = "/{week}/text", produces = MediaType.TEXT_PLAIN)
    HttpResponse<?> text(@PathVariable String week) {
        return known(
                week,
                found -> HttpResponse.ok(mail(found).text()).contentType(new MediaType("text/plain; charset=utf-8")));
    }

    @Get(value = "/{week}/eml", produces = "message/rfc822")
    HttpResponse<?> eml(@PathVariable String week) {
        return known(
                week,
                found -> HttpResponse.ok(mail(found).eml())
                        .contentType(new MediaType("message/rfc822"))
                        .header("Content-Disposition", "attachment; filename=\"digest-" + found + ".eml\""));
    }

    @Post(value = "/{week}/send", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    @Secured("ADMINISTRATOR")
    HttpResponse<?> send(HttpRequest<?> request, @PathVariable String week) {
        return known(week, found -> {
            if (digests.find(found).isEmpty()) {
                return HttpResponse.notFound();
            }
            digests.queue(Staffer.of(request), found);
            return Pages.seeOther("/digests/" + found, "digest.queued");
        });
    }

    private DigestMail mail(IsoWeek week) {
        return digests.preview(Optional.of(week));
    }

    /** Answers for a week that was written down, or the one that comes next; else says that there is none. */
    private HttpResponse<?> known(String week, Function<IsoWeek, HttpResponse<?>> answer) {
        return IsoWeek.parse(week)
                .filter(found ->
                        found.equals(digests.nextWeek()) || digests.find(found).isPresent())
                .<HttpResponse<?>>map(answer)
                .orElseGet(HttpResponse::notFound);
    }
}
