package org.signpost.draft;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.Sha256;
import org.signpost.platform.web.WebSettings;

/** Makes the {@link ReplyLinks} of a site from the settings. */
@Singleton
final class SiteLinks {
    private static final int KEY_LENGTH = 16;

    private final WebSettings settings;
    private final HelpLines lines;

    SiteLinks(WebSettings settings, HelpLines lines) {
        this.settings = settings;
        this.lines = lines;
    }

    /**
     * The links of a site; where it has no contact page of its own, those that look for one are sent to that of the settings.
     *
     * @param contactUrl the site's own private contact page, or null while nobody has set it
     */
    ReplyLinks of(@Nullable String contactUrl) {
        return new ReplyLinks(settings.base(), contactUrl == null ? settings.contactUrl() : contactUrl, lines);
    }

    /** Stands for all settings that a reply may repeat: what was composed for another key may say something else. */
    String key() {
        return Sha256.hexOf(of(null).toString()).substring(0, KEY_LENGTH);
    }
}
