package org.signpost.ingest.connect;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Site;
import org.signpost.comment.SiteId;
import org.signpost.comment.Sites;
import org.signpost.platform.web.Pages;
import org.signpost.staff.Staffer;
import org.signpost.wordpress.ConnectionResult;
import org.signpost.wordpress.connection.SiteConnection;

/** What an administrator does with a site that is connected. */
@Controller("/sites/{id}")
@Secured("ADMINISTRATOR")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConnectedSiteController {
    private static final String LIST = "/sites";
    private static final String GONE = "site.gone";

    private final Pages pages;
    private final Sites sites;
    private final ConnectionChanges changes;
    private final SiteConnecting connecting;
    private final HintSecretPage secretPage;
    private final SiteBanner banner;
    private final TestedPasswords tested;

    ConnectedSiteController(
            Pages pages,
            Sites sites,
            ConnectionChanges changes,
            SiteConnecting connecting,
            HintSecretPage secretPage,
            SiteBanner banner,
            TestedPasswords tested) {
        this.tested = tested;
        this.pages = pages;
        this.sites = sites;
        this.changes = changes;
        this.connecting = connecting;
        this.secretPage = secretPage;
        this.banner = banner;
    }

    @Serdeable
    record ModeForm(@Nullable String mode) {}

    @Get("/change")
    HttpResponse<?> form(HttpRequest<?> request, long id) {
        return known(id, (site, connection) -> page(request, HttpStatus.OK, ConnectFormView.kept(site, connection)));
    }

    @Post("/change/test")
    HttpResponse<?> test(HttpRequest<?> request, long id, @Body ConnectForm form) {
        return known(id, (site, connection) -> {
            Staffer who = Staffer.of(request);
            ConnectForm known = tested.restored(who, form);
            ConnectionResult result = connecting.test(connection, known);
            return request.getHeaders().contains("HX-Request")
                    ? pages.fragment("ingest/connect/result", result)
                    : page(
                            request,
                            HttpStatus.OK,
                            ConnectFormView.forChange(site, form, result).carrying(tested.sealed(who, known, result)));
        });
    }

    @Post("/change")
    HttpResponse<?> change(HttpRequest<?> request, long id, @Body ConnectForm form) {
        Staffer who = Staffer.of(request);
        ConnectForm known = tested.restored(who, form);
        return known(id, (site, connection) -> switch (connecting.change(who, connection, known)) {
            case ConnectOutcome.Connected connected -> back("site.changed");
            case ConnectOutcome.NotConnected(ConnectionResult.Fails why) ->
                page(request, HttpStatus.UNPROCESSABLE_ENTITY, ConnectFormView.forChange(site, form, why));
            case ConnectOutcome.Gone gone -> back(GONE);
        });
    }

    @Post("/mode")
    HttpResponse<?> mode(HttpRequest<?> request, long id, @Body ModeForm form) {
        boolean done = changes.switchMode(Staffer.of(request), new SiteId(id), ConnectForm.mode(form.mode()));
        return back(done ? "site.mode" : GONE);
    }

    @Get("/disconnect")
    HttpResponse<?> ask(HttpRequest<?> request, long id) {
        return known(
                id,
                (site, connection) -> pages.page(
                        request,
                        "ingest/connect/disconnect",
                        "Disconnect a site",
                        "sites",
                        new DisconnectView(id, site.name())));
    }

    @Post("/disconnect")
    HttpResponse<?> disconnect(HttpRequest<?> request, long id) {
        return back(changes.disconnect(Staffer.of(request), new SiteId(id)) ? "site.disconnected" : GONE);
    }

    @Post("/hint-secret")
    HttpResponse<?> renewSecret(HttpRequest<?> request, long id) {
        return known(
                id,
                (site, connection) -> changes.renewSecret(Staffer.of(request), site.id())
                        .<HttpResponse<?>>map(secret -> secretPage.renewed(request, site, secret))
                        .orElseGet(() -> back(GONE)));
    }

    /** What is said on every page is looked at anew, so that nobody reads of a problem that they have just mended. */
    private HttpResponse<?> back(String notice) {
        banner.work();
        return Pages.seeOther(LIST, notice);
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, ConnectFormView view) {
        return pages.page(request, status, "ingest/connect/form", "Change a connection", "sites", view);
    }

    /** Answers for a site that is connected; else says that there is none. */
    private HttpResponse<?> known(long id, BiFunction<Site, SiteConnection, HttpResponse<?>> answer) {
        Optional<Site> site = sites.findById(new SiteId(id));
        Optional<SiteConnection> connection = changes.connection(new SiteId(id));
        return site.isPresent() && connection.isPresent()
                ? answer.apply(site.get(), connection.get())
                : HttpResponse.notFound();
    }
}
