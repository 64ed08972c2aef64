package org.signpost.draft;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import org.signpost.platform.net.OpenInternet;
import org.signpost.platform.web.WebSettings;

/** Says whether the readers of a reply can follow its links. Thread-safe. */
@Singleton
public final class LinkReach {
    /** For those who decide about a reply. */
    static final String WARNING =
            "A link in it leads to this computer or a private network only, so its readers cannot follow it. An administrator"
                    + " sets the public address.";

    private final WebSettings settings;

    LinkReach(WebSettings settings) {
        this.settings = settings;
    }

    /** That the public cannot follow a link, and who can mend it; empty where it can follow all. */
    public Optional<String> warning(String text) {
        return unreachable(text).findFirst().map(_ -> WARNING);
    }

    /**
     * Why a text may not be posted, or empty. Whoever reads a site that lies on a private network itself can follow a link to
     * the address there that somebody has set for us.
     *
     * @param site where the interface of the website is
     */
    public Optional<String> objection(String text, String site) {
        boolean nearby = settings.publicBase().isPresent() && OpenInternet.excludes(site);
        return unreachable(text)
                .filter(link -> !(nearby && TextLinks.isBelow(settings.base(), link)))
                .findFirst()
                .map(_ ->
                        "A link in it leads to this computer or a private network only, so the readers of the website could not"
                                + " follow it. An administrator sets the public address first.");
    }

    private static Stream<String> unreachable(String text) {
        return TextLinks.in(text).stream().filter(OpenInternet::excludes);
    }
}
