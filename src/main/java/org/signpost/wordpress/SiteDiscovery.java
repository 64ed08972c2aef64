package org.signpost.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.signpost.platform.net.OutboundExchange;
import org.signpost.platform.net.OutboundGuard;
import org.signpost.platform.net.OutboundRequest;
import org.signpost.wordpress.ConnectionResult.Fails;

/**
 * Finds a site's REST interface from what somebody typed: over https before http, where its pages say it is, else where
 * WordPress has it. It asks as a visitor, without any password. Thread-safe.
 */
@Singleton
final class SiteDiscovery {
    private static final String LINK = "head link[rel=https://api.w.org/][href]";
    private static final String TRACES =
            "meta[name=generator][content^=WordPress], [href*=/wp-content/], [src*=/wp-content/],"
                    + " [href*=/wp-includes/], [src*=/wp-includes/]";
    private static final String FIELDS = "_fields=name,home,namespaces,authentication";

    private final OutboundGuard guard;
    private final SiteCall call;

    SiteDiscovery(OutboundGuard.TrustedHosts trusted, Clock clock) {
        guard = OutboundGuard.of(trusted, WordPressClient.DEADLINE);
        call = new SiteCall(guard, clock);
    }

    /** How the search ended. */
    sealed interface Discovery {
        /** The interface is there. */
        record Found(SiteRoot root) implements Discovery {}

        /**
         * None was found.
         *
         * @param away whether nothing answered at all
         */
        record Missed(Fails why, boolean away) implements Discovery {}
    }

    /**
     * What is known of a site before its interface is asked.
     *
     * @param page where its page is in the end
     * @param named where its page says that the interface is
     * @param wordPress whether it is one, as its page looks
     */
    private record Look(String page, Optional<String> named, boolean wordPress) {}

    /** Looks for the interface: some requests, one after the other. */
    Discovery find(String typed) {
        Optional<TypedAddress> address = TypedAddress.parse(typed);
        if (address.isEmpty()) {
            return missed(ConnectionFailures.NO_ADDRESS);
        }
        Discovery.Missed told = null;
        for (String scheme : address.get().schemes()) {
            switch (at(address.get().page(scheme))) {
                case Discovery.Found found -> {
                    return scheme.equals("https")
                                    && !found.root().secure()
                                    && !found.root().takesPasswords()
                            ? missed(ConnectionFailures.SENT_TO_HTTP)
                            : found;
                }
                // What was wrong where something answered tells more than that nothing did.
                case Discovery.Missed missed -> told = told == null || told.away() ? missed : told;
            }
        }
        return told == null ? missed(ConnectionFailures.NO_ADDRESS) : told;
    }

    private static Discovery.Missed missed(Fails why) {
        return new Discovery.Missed(why, false);
    }

    private static Discovery.Missed away(String reason) {
        return new Discovery.Missed(ConnectionFailures.away(reason), true);
    }

    private Discovery at(String page) {
        return switch (guard.fetch(page)) {
            case OutboundGuard.Outcome.Fetched fetched -> ask(look(fetched));
            case OutboundGuard.Outcome.Refused refused -> sentAway(page, refused.reason());
            case OutboundGuard.Outcome.Unavailable away -> withoutPage(page, away.reason());
        };
    }

    /** A site with a wrong address in its settings sends everybody there, or in a circle; its interface may answer all the same. */
    private Discovery sentAway(String page, String reason) {
        Discovery refused = missed(ConnectionFailures.notCalled(reason));
        if (!(exchange(page) instanceof OutboundExchange.Answered answered)) {
            return refused;
        }
        Optional<URI> next =
                answered.header("location").flatMap(SiteDiscovery::parsed).filter(to -> to.getHost() != null);
        if (next.isPresent() && !isSameHost(next.get(), URI.create(page))) {
            return missed(ConnectionFailures.elsewhere(next.get().getHost()));
        }
        return ask(new Look(page, Optional.empty(), false)) instanceof Discovery.Found found ? found : refused;
    }

    private OutboundExchange exchange(String page) {
        return guard.exchange(new OutboundRequest("GET", page, Map.of(), null));
    }

    /** The front page may be closed or missing while the interface is open. */
    private Discovery withoutPage(String page, String reason) {
        if (!(exchange(page) instanceof OutboundExchange.Answered)) {
            return away(reason);
        }
        return switch (ask(new Look(page, Optional.empty(), false))) {
            case Discovery.Found found -> found;
            case Discovery.Missed missed ->
                missed.why().equals(ConnectionFailures.NOT_WORDPRESS) ? away(reason) : missed;
        };
    }

    private static Look look(OutboundGuard.Outcome.Fetched fetched) {
        String page = fetched.page().toString();
        try {
            Document document = Jsoup.parse(new ByteArrayInputStream(fetched.body()), null, page);
            Optional<String> named = Optional.ofNullable(document.selectFirst(LINK))
                    .map(link -> link.absUrl("href"))
                    .filter(href -> href.matches("https?://.*"));
            Element trace = document.selectFirst(TRACES);
            return new Look(page, named, named.isPresent() || trace != null);
        } catch (IOException e) {
            return new Look(page, Optional.empty(), false);
        }
    }

    /** A page may send us to another path, and not to another host: the password goes there. */
    private Discovery ask(Look look) {
        URI page = URI.create(look.page());
        if (look.named().isPresent()) {
            Optional<URI> named = parsed(look.named().get());
            if (named.isPresent() && !isSameHost(named.get(), page)) {
                return missed(
                        ConnectionFailures.elsewhere(String.valueOf(named.get().getHost())));
            }
        }
        Stream<String> named = look.named().stream().map(api -> withSchemeOf(page, api));
        Stream<String> usual = TypedAddress.beginnings(look.page()).stream()
                .flatMap(begin -> Stream.of(begin + "wp-json/", begin + "?rest_route=/"));
        return ask(Stream.concat(named, usual).distinct().toList(), look.wordPress());
    }

    private static Optional<URI> parsed(String address) {
        try {
            return Optional.of(URI.create(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isSameHost(URI one, URI other) {
        return one.getRawAuthority() != null
                && one.getRawUserInfo() == null
                && withoutWww(one).equalsIgnoreCase(withoutWww(other));
    }

    private static String withoutWww(URI address) {
        return String.valueOf(address.getHost()).replaceFirst("(?i)^www\\.", "");
    }

    /** A site behind a proxy can believe that it is read over http. */
    private static String withSchemeOf(URI page, String api) {
        return page.getScheme().equals("https") ? api.replaceFirst("^http://", "https://") : api;
    }

    private Discovery ask(List<String> candidates, boolean wordPress) {
        Fails why = wordPress ? ConnectionFailures.BLOCKED : ConnectionFailures.NOT_WORDPRESS;
        for (String api : candidates) {
            String address = api + (api.contains("?") ? "&" : "?") + FIELDS;
            switch (call.get(null, address)) {
                case SiteAnswer.Given<SiteCall.Data> given -> {
                    Optional<SiteRoot> root = root(api, given.value().json());
                    if (root.isPresent()) {
                        return new Discovery.Found(root.get());
                    }
                }
                // A site that speaks with signed-in accounts only: the test that follows shows whether it speaks with
                // ours.
                case SiteAnswer.NotSignedIn<SiteCall.Data> closed -> {
                    return new Discovery.Found(SiteRoot.unknown(api));
                }
                case SiteAnswer.Declined<SiteCall.Data> declined ->
                    why = declined.code().startsWith("rest_") ? ConnectionFailures.SWITCHED_OFF : why;
                case SiteAnswer.TooBusy<SiteCall.Data> busy -> {
                    return missed(ConnectionFailures.BUSY);
                }
                case SiteAnswer.Unclear<SiteCall.Data> unclear ->
                    why = unclear.reason().equals(PrintedErrors.SENTENCE) ? ConnectionFailures.PRINTS_ERRORS : why;
                case SiteAnswer.Unreachable<SiteCall.Data> away -> {
                    return away(away.reason());
                }
            }
        }
        return missed(why);
    }

    private static Optional<SiteRoot> root(String api, JsonNode json) {
        boolean comments = Stream.of(json.path("namespaces"))
                .flatMap(list -> list.valueStream())
                .anyMatch(name -> name.asText().equals("wp/v2"));
        return comments
                ? Optional.of(new SiteRoot(
                        api,
                        Parser.unescapeEntities(json.path("name").asText(), false)
                                .strip(),
                        json.path("home").asText(),
                        json.path("authentication").has("application-passwords")))
                : Optional.empty();
    }
}
