package org.signpost.platform.net;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at an address as it is written, before anything is resolved. */
final class OutboundDestination {
    private static final Set<String> OWN_NAMES = Set.of(
            "localhost", "local", "internal", "intranet", "lan", "home", "corp", "arpa", "test", "invalid", "onion");

    private OutboundDestination() {}

    /** Whether an address may be called, as far as its text tells. */
    sealed interface Checked {}

    /** The address must not be called. */
    record Bad(String reason) implements Checked {}

    /**
     * It may be called if its addresses are public.
     *
     * @param literal the address where the host is one
     * @param trusted whether it may be called whatever its address is
     */
    record Good(URI page, @Nullable InetAddress literal, boolean trusted) implements Checked {}

    /**
     * Checks an address.
     *
     * @param before the page that redirected here, or null
     */
    static Checked check(@Nullable URI before, String address, OutboundPolicy policy) {
        URI page = parse(before, address);
        if (page == null || page.getHost() == null) {
            return new Bad("That is not the address of a web page.");
        }
        String scheme = String.valueOf(page.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return new Bad("Only http and https addresses are fetched.");
        }
        if (page.getRawUserInfo() != null || page.getRawAuthority().contains("@")) {
            return new Bad("An address with a user name in it is not fetched.");
        }
        int port = page.getPort() >= 0 ? page.getPort() : scheme.equals("https") ? 443 : 80;
        String host = page.getHost().toLowerCase(Locale.ROOT);
        if (isTrusted(before, host + ":" + port, policy)) {
            return new Good(page, literal(host), true);
        }
        if (!policy.ports().contains(port)) {
            return new Bad("Port " + port + " is not one that web pages are fetched from.");
        }
        return ofHost(page, host);
    }

    private static @Nullable URI parse(@Nullable URI before, String address) {
        try {
            URI uri = new URI(address.strip());
            URI whole = before == null ? uri : before.resolve(uri);
            return whole.isOpaque() ? new URI(whole.getScheme() + "://opaque/") : whole;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Nobody outside may lead us to a trusted host: only the person who names it, and the host itself. */
    private static boolean isTrusted(@Nullable URI before, String hostAndPort, OutboundPolicy policy) {
        boolean ours = before == null || hostAndPort.startsWith(before.getHost().toLowerCase(Locale.ROOT) + ":");
        return ours && policy.trusted().contains(hostAndPort);
    }

    /** As {@link #check}, of a host in small letters alone. */
    static Checked ofHost(URI page, String host) {
        InetAddress literal = literal(host);
        if (literal != null) {
            return new Good(page, literal, false);
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String last = name.substring(name.lastIndexOf('.') + 1);
        if (last.equals(name) || OWN_NAMES.contains(last)) {
            return new Bad(host + " is not a name on the open internet.");
        }
        if (!name.matches("[a-z0-9._-]{1,253}") || last.matches("\\d+|0x[0-9a-f]*")) {
            return new Bad("That is not the address of a web page.");
        }
        return new Good(page, null, false);
    }

    private static @Nullable InetAddress literal(String host) {
        if (!host.startsWith("[")) {
            return PublicAddressRanges.ofDottedQuad(host);
        }
        String inside = host.substring(1, host.length() - 1);
        try {
            // Without a zone and with a colon in it this is never looked up.
            return inside.contains("%") || !inside.contains(":")
                    ? InetAddress.getByAddress(new byte[4])
                    : InetAddress.getByName(inside);
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
