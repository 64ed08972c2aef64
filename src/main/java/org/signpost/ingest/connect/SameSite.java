package org.signpost.ingest.connect;

import java.util.Locale;
import java.util.regex.Pattern;
import org.signpost.wordpress.ConnectionResult;
import org.signpost.wordpress.connection.SiteConnection;

/** Whether two addresses lead to one site: read twice, each of its comments would wait for an answer twice. */
final class SameSite {
    private static final Pattern SCHEME = Pattern.compile("^https?://(?:www\\.)?");
    private static final Pattern INTERFACE = Pattern.compile("(?:/wp-json/?|/(?:index\\.php)?\\?rest_route=/?)$");
    private static final Pattern SLASHES = Pattern.compile("/{1,9}$");

    private SameSite() {}

    /** By where its interface is, and by what the site calls itself. */
    static boolean is(SiteConnection connected, ConnectionResult.Works tested) {
        if (connected.api().equals(tested.api())) {
            return true;
        }
        String home = bare(tested.home());
        String before = bare(connected.home() == null ? connected.api() : connected.home());
        return before.equals(home.isEmpty() ? bare(tested.api()) : home);
    }

    private static String bare(String address) {
        String place = SCHEME.matcher(address.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        return SLASHES.matcher(INTERFACE.matcher(place).replaceFirst("")).replaceFirst("");
    }
}
