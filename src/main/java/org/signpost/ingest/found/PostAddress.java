package org.signpost.ingest.found;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.input.PlainText;

/**
 * The one address of a post. WordPress shows the same post under many: a page of its comments, a comment's mark, its feed,
 * the form that answers one comment. Whoever reads them must not make a post of each.
 */
public final class PostAddress {
    private static final int LONGEST = 2000;
    private static final Pattern PAGE_OF_COMMENTS = Pattern.compile("comment-page-\\d{1,9}");
    private static final Pattern FILE_ENDING = Pattern.compile("(?i)(?<=.)\\.(?:x?html?|php|aspx?|jsp)$");
    private static final Set<String> FEED_KINDS = Set.of("rss", "rss2", "rdf", "atom");

    /** Questions to a website that change what it shows of a post, never which post it shows. */
    private static final Set<String> OF_NO_POST = Set.of(
            "cpage",
            "paged",
            "feed",
            "withcomments",
            "withoutcomments",
            "replytocom",
            "unapproved",
            "moderation-hash",
            "fbclid",
            "gclid");

    private PostAddress() {}

    /** The address without what names only a part or a form of the page, or null where it is none of the web. */
    public static @Nullable String clean(@Nullable String address) {
        String line = PlainText.line(address, LONGEST * 2);
        int mark = line.indexOf('#');
        String url = mark < 0 ? line : line.substring(0, mark);
        int host = url.startsWith("https://") ? 8 : url.startsWith("http://") ? 7 : url.length();
        if (host >= url.length() || url.length() <= 8 || url.length() > LONGEST) {
            return null;
        }
        int question = url.indexOf('?', host);
        String path = question < 0 ? url : url.substring(0, question);
        String query = question < 0 ? "" : url.substring(question + 1);
        return url.substring(0, host) + withoutPages(path.substring(host)) + withoutParts(query);
    }

    /** The same for a path that stands without its website, such as {@code /2026/press-release/comment-page-2/}. */
    public static String path(String path) {
        String web = clean("https://path" + path);
        return web == null ? path : web.substring("https://path".length());
    }

    /** What the last step of the address says: "press-release" reads "Press release". Null where it says nothing. */
    public static @Nullable String title(String address) {
        try {
            String path = URI.create(address).getPath();
            String[] steps = path == null ? new String[0] : path.split("/", -1);
            String last = Arrays.stream(steps)
                    .filter(step -> !step.isEmpty())
                    .reduce("", (before, step) -> step)
                    .replace('-', ' ')
                    .strip();
            last = FILE_ENDING.matcher(last).replaceFirst("");
            return last.isEmpty() ? null : Character.toUpperCase(last.charAt(0)) + last.substring(1);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The host and the steps behind it, without {@code comment-page-2}, {@code feed} and {@code comments/feed} at the end. */
    private static String withoutPages(String path) {
        boolean slash = path.endsWith("/");
        List<String> steps =
                new ArrayList<>(List.of((slash ? path.substring(0, path.length() - 1) : path).split("/", -1)));
        int before = steps.size();
        while (steps.size() > 1 && endsInPart(steps)) {
            steps.removeLast();
        }
        if (steps.size() == before) {
            return path;
        }
        // A website's home always ends in a slash; other pages do as the address did.
        return String.join("/", steps) + (slash || steps.size() == 1 ? "/" : "");
    }

    private static boolean endsInPart(List<String> steps) {
        String last = steps.getLast().toLowerCase(Locale.ROOT);
        if (PAGE_OF_COMMENTS.matcher(last).matches()) {
            return true;
        }
        boolean kind = FEED_KINDS.contains(last) && steps.size() > 2;
        String feed = kind ? steps.get(steps.size() - 2).toLowerCase(Locale.ROOT) : last;
        if (!feed.equals("feed")) {
            return false;
        }
        int above = steps.size() - (kind ? 3 : 2);
        if (above > 0 && steps.get(above).equalsIgnoreCase("comments")) {
            steps.remove(above);
        }
        if (kind) {
            steps.removeLast();
        }
        return true;
    }

    private static String withoutParts(String query) {
        String kept = Arrays.stream(query.split("&", -1))
                .map(part -> part.startsWith("amp;") ? part.substring(4) : part)
                .filter(part -> !part.isEmpty() && !isOfNoPost(part))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isOfNoPost(String part) {
        int equals = part.indexOf('=');
        String name = (equals < 0 ? part : part.substring(0, equals)).toLowerCase(Locale.ROOT);
        return OF_NO_POST.contains(name) || name.startsWith("utm_");
    }
}
