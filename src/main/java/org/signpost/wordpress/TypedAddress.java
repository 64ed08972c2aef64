package org.signpost.wordpress;

import java.net.IDN;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A site's address as somebody typed it: with or without its scheme, of the front page, of some page, or of the place where one
 * signs in.
 *
 * @param schemes in the order in which they are tried
 * @param place host and port, where one was typed
 * @param path without a slash at its end; empty for the front page
 */
record TypedAddress(List<String> schemes, String place, String path) {
    private static final Pattern PARTS = Pattern.compile(
            "(?:(?<scheme>https?)://)?(?<host>[^\\s/?#:@]+|\\[[0-9a-f:.]+])(?<port>:\\d{1,5})?(?<path>/[^\\s?#]*)?(?:[?#].*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INSIDE = Pattern.compile("/(?:wp-admin|wp-login\\.php|wp-json|xmlrpc\\.php)(?:/.*)?$");
    private static final int LONGEST = 2000;

    /** The address, or empty where it is none. */
    static Optional<TypedAddress> parse(String typed) {
        String text = typed.strip();
        Matcher parts = PARTS.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        String scheme =
                parts.group("scheme") == null ? "" : parts.group("scheme").toLowerCase(Locale.ROOT);
        String port = parts.group("port") == null ? "" : parts.group("port");
        String path = parts.group("path") == null ? "" : parts.group("path");
        return host(parts.group("host"))
                .map(host -> new TypedAddress(
                        schemes(scheme, !port.isEmpty()),
                        host + port,
                        INSIDE.matcher(path).replaceFirst("").replaceAll("/+$", "")));
    }

    /** A name with letters beyond ASCII is asked for as the internet spells it. */
    private static Optional<String> host(String typed) {
        try {
            return Optional.of(
                    typed.startsWith("[") ? typed : IDN.toASCII(typed).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is typed with http may have https too; a port answers to one of them only. */
    private static List<String> schemes(String typed, boolean withPort) {
        boolean one = typed.equals("https") || (withPort && typed.equals("http"));
        return one ? List.of(typed) : List.of("https", "http");
    }

    /** The page itself. */
    String page(String scheme) {
        return scheme + "://" + place + path + "/";
    }

    /** Where the blog could begin: at this page, in the first part of the website, or at its top. */
    static List<String> beginnings(String page) {
        int top = page.indexOf('/', page.indexOf("://") + 3);
        String whole = page.replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        if (top < 0 || whole.length() <= top) {
            return List.of(whole + "/");
        }
        int second = whole.indexOf('/', top + 1);
        Set<String> all = new LinkedHashSet<>(Stream.of(whole, second < 0 ? whole : whole.substring(0, second))
                .map(some -> some + "/")
                .toList());
        all.add(page.substring(0, top) + "/");
        return List.copyOf(all);
    }
}
