package org.signpost.draft;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Entry;
import org.signpost.platform.net.PageProbe;
import org.signpost.platform.web.WebSettings;

/**
 * Looks at links to our own public pages without fetching them. The library knows which pages there are; a server that asks
 * itself for one may wait for itself, and in many networks it cannot reach its own public address from inside although everybody
 * else can. So of our host only its name is asked: one that cannot be looked up leads nobody anywhere. Thread-safe.
 */
@Singleton
final class OwnPages {
    private static final Pattern ENTRY = Pattern.compile("/faq/([a-z0-9-]{1,80})");

    private final WebSettings settings;
    private final CurrentLibrary library;

    OwnPages(WebSettings settings, CurrentLibrary library) {
        this.settings = settings;
        this.library = library;
    }

    /** What is known of a link to one of our pages; empty where it leads elsewhere. */
    Optional<LinkState> look(String link, PageProbe probe) {
        if (!TextLinks.isBelow(settings.base(), link)) {
            return Optional.empty();
        }
        if (!isThere(pathBelow(link))) {
            return Optional.of(LinkState.NO_PAGE);
        }
        return Optional.of(probe.knowsHost(link) ? LinkState.ANSWERS : LinkState.SILENT);
    }

    /** The path that we serve, without query. */
    private String pathBelow(String link) {
        String path = TextLinks.pathOf(link)
                .substring(TextLinks.pathOf(settings.base()).length());
        return path.split("[?#]", 2)[0];
    }

    /** Entries are looked up; of our other pages none comes and goes. */
    private boolean isThere(String path) {
        Matcher entry = ENTRY.matcher(path);
        return !entry.matches()
                || library.get().best(entry.group(1), Entry.FIRST_LANGUAGE).isPresent()
                || library.get().successor(entry.group(1)).isPresent();
    }
}
