package org.signpost.draft;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.web.WebSettings;

/** Makes the {@link ReplyLinks} of a site from the settings. */
@Singleton
final class SiteLinks {
    private final WebSettings settings;
    private final HelpLines lines;

    SiteLinks(WebSettings settings, HelpLines lines) {
        this.settings = settings;
        this.lines = lines;
    }

    /** @param contactUrl the site's own private contact page, or null while nobody has set it */
    ReplyLinks of(@Nullable String contactUrl) {
        return new ReplyLinks(settings.base(), contactUrl, lines);
    }
}
