package org.signpost.ingest.connect;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.net.OpenInternet;
import org.signpost.platform.web.WebSettings;

/** Says to administrators that the public cannot reach our pages, where it is so. */
@Singleton
final class PublicAddressNotice {
    private final WebSettings settings;

    PublicAddressNotice(WebSettings settings) {
        this.settings = settings;
    }

    /** What the links of replies lead to, and what to do; null where all is well. */
    @Nullable String ofLinks() {
        return OpenInternet.excludes(settings.base())
                ? "Links in replies lead to " + settings.base()
                        + ", which is this computer or a private network: readers of a"
                        + " public website cannot follow them, so such replies are not posted there. Set SIGNPOST_PUBLIC_URL to"
                        + " the address under which the public reaches Signpost, and start it again."
                : null;
    }

    /** That a site elsewhere cannot leave its hints at this address; null where it can. */
    static @Nullable String ofHints(String address) {
        return OpenInternet.excludes(address)
                ? "A website elsewhere cannot reach this address. Set SIGNPOST_PUBLIC_URL to the address under which the public"
                        + " reaches Signpost, and start it again; the address here follows it."
                : null;
    }
}
