package org.signpost.faq.library;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What makes an address a source: it is a page or document, not a whole site, and it is the government's own. */
public final class OfficialSource {
    private OfficialSource() {}

    /** Whether an address is one. */
    public static boolean isOne(String url) {
        return problems(new LibraryFile("", ""), url).isEmpty();
    }

    static List<LibraryFinding> problems(LibraryFile file, String url) {
        List<LibraryFinding> problems = new ArrayList<>();
        URI address = uri(url);
        if (!url.startsWith("https://") || address == null || address.getHost() == null) {
            problems.add(LibraryFinding.problem(file, "The source " + url + " is not reached safely (https)."));
            return problems;
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        if (!host.endsWith(".gov") && !host.endsWith(".mil")) {
            problems.add(LibraryFinding.problem(file, "The source " + url + " is not official (.gov or .mil)."));
        }
        String path = address.getPath() == null ? "" : address.getPath();
        if (path.replaceAll("^/(?:es|en)?/?$", "").isEmpty() && address.getQuery() == null) {
            problems.add(LibraryFinding.problem(file, "The source " + url + " is a home page, which proves nothing."));
        }
        return problems;
    }

    private static @Nullable URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
