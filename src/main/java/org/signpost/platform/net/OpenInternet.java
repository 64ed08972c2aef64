package org.signpost.platform.net;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be reached from anywhere, as far as its address tells; nothing is looked up. */
public final class OpenInternet {
    private OpenInternet() {}

    /** Whether an address leads to this machine, or to a private network, so that others cannot follow it. */
    public static boolean excludes(String address) {
        try {
            URI uri = new URI(address);
            String host = uri.getHost();
            return host != null && !isOpen(OutboundDestination.ofHost(uri, host.toLowerCase(Locale.ROOT)));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isOpen(OutboundDestination.Checked host) {
        return host instanceof OutboundDestination.Good good && isPublic(good.literal());
    }

    private static boolean isPublic(@Nullable InetAddress literal) {
        return literal == null || PublicAddressRanges.isPublic(literal);
    }
}
