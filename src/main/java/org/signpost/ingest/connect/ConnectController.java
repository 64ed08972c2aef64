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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Site;
import org.signpost.comment.SiteId;
import org.signpost.comment.Sites;
import org.signpost.platform.web.Pages;
import org.signpost.staff.Staffer;
import org.signpost.wordpress.ConnectionResult;
import org.signpost.wordpress.connection.ConnectionMode;
import org.signpost.wordpress.connection.SiteConnection;

/** The list of connected sites, and the form that connects one; for administrators. */
@Controller("/sites")
@Secured("ADMINISTRATOR")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConnectController {
    private final Pages pages;
    private final Sites sites;
    private final ConnectionChanges changes;
    private final SiteConnecting connecting;
    private final HintSecretPage secretPage;
    private final TestedPasswords tested;
    private final PublicAddressNotice address;

    ConnectController(
            Pages pages,
            Sites sites,
            ConnectionChanges changes,
            SiteConnecting connecting,
            HintSecretPage secretPage,
            TestedPasswords tested,
            PublicAddressNotice address) {
        this.tested = tested;
        this.address = address;
        this.pages = pages;
        this.sites = sites;
        this.changes = changes;
        this.connecting = connecting;
        this.secretPage = secretPage;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Map<SiteId, SiteConnection> connected =
                changes.all().stream().collect(Collectors.toMap(SiteConnection::siteId, Function.identity()));
        List<Site> all = sites.findTop200OrderByName();
        // What came from a file without any address can be no website.
        Set<SiteId> addressed = sites.findAddressed().stream().map(Site::id).collect(Collectors.toSet());
        ConnectListView view = new ConnectListView(
                all.stream()
                        .flatMap(site -> Stream.ofNullable(connected.get(site.id()))
                                .map(connection ->
                                        ConnectListView.Item.of(site, connection, changes.progress(site.id()))))
                        // What somebody has to look at stands first.
                        .sorted(Comparator.comparing(item -> item.state().good()))
                        .toList(),
                all.stream()
                        .filter(site -> !connected.containsKey(site.id()))
                        .filter(site -> addressed.contains(site.id())
                                || changes.progress(site.id()).isPresent())
                        .map(Site::name)
                        .toList(),
                Arrays.asList(ConnectionMode.values()));
        return pages.page(request, "ingest/connect/list", "Sites", "sites", view);
    }

    @Get("/connect")
    HttpResponse<?> form(HttpRequest<?> request, @QueryValue(defaultValue = "") String name) {
        return page(request, HttpStatus.OK, ConnectFormView.empty(name));
    }

    @Post("/connect/test")
    HttpResponse<?> test(HttpRequest<?> request, @Body ConnectForm form) {
        Staffer who = Staffer.of(request);
        ConnectForm known = tested.restored(who, form);
        ConnectionResult result = connecting.test(known);
        return request.getHeaders().contains("HX-Request")
                ? pages.fragment("ingest/connect/result", result)
                : page(
                        request,
                        HttpStatus.OK,
                        ConnectFormView.forNew(form, result).carrying(tested.sealed(who, known, result)));
    }

    @Post("/connect")
    HttpResponse<?> connect(HttpRequest<?> request, @Body ConnectForm form) {
        Staffer who = Staffer.of(request);
        ConnectForm known = tested.restored(who, form);
        String kept = known.equals(form) ? null : form.tested();
        return switch (connecting.connect(who, known)) {
            case ConnectOutcome.Connected connected -> secretPage.connected(request, connected);
            case ConnectOutcome.NotConnected(ConnectionResult.Fails why) -> refused(request, form, why, kept);
            case ConnectOutcome.Gone gone -> Pages.seeOther("/sites", "site.gone");
        };
    }

    private HttpResponse<?> refused(
            HttpRequest<?> request, ConnectForm form, ConnectionResult.Fails why, @Nullable String kept) {
        return page(
                request,
                HttpStatus.UNPROCESSABLE_ENTITY,
                ConnectFormView.forNew(form, why).carrying(kept));
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, ConnectFormView view) {
        return pages.page(
                request, status, "ingest/connect/form", "Connect a site", "sites", view.warning(address.ofLinks()));
    }
}
