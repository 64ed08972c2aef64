package org.signpost.desk.comment;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.Entry;
import org.signpost.faq.ReliedVersion;

/**
 * The versions of entries that a text in the editor was made from: the draft's with which it began, and those whose reply
 * was added. It travels with the text, so that a text which is approved late is known to rely on what was right early.
 *
 * @param versions by slug; of two versions of one entry the older
 */
public record SourceVersions(SortedMap<String, Integer> versions) {
    /** The versions of a text that was begun on an empty page. */
    public static final SourceVersions NONE = new SourceVersions(new TreeMap<>());

    private static final int MOST = 10;
    private static final Pattern ITEM = Pattern.compile("([a-z0-9-]{1,80}):([1-9]\\d{0,8})");

    public SourceVersions {
        versions = new TreeMap<>(versions);
    }

    /** What {@link #toString} wrote; anything else in it is left out. */
    public static SourceVersions parse(@Nullable String text) {
        SortedMap<String, Integer> versions = new TreeMap<>();
        for (String item : text == null ? new String[0] : text.split(",", MOST + 1)) {
            Matcher matcher = ITEM.matcher(item);
            if (matcher.matches() && Entry.isSlug(matcher.group(1)) && versions.size() < MOST) {
                versions.merge(matcher.group(1), Integer.valueOf(matcher.group(2)), Math::min);
            }
        }
        return new SourceVersions(versions);
    }

    public static SourceVersions of(Collection<ReliedVersion> entries) {
        SortedMap<String, Integer> versions = new TreeMap<>();
        entries.forEach(entry -> versions.merge(entry.slug(), entry.version(), Math::min));
        return new SourceVersions(versions);
    }

    /** That of a text to which something else was added. */
    public SourceVersions and(SourceVersions other) {
        SortedMap<String, Integer> all = new TreeMap<>(versions);
        other.versions.forEach((slug, version) -> all.merge(slug, version, Math::min));
        return new SourceVersions(all);
    }

    /** The same with another version of an entry that is in it. */
    public SourceVersions with(String slug, int version) {
        SortedMap<String, Integer> all = new TreeMap<>(versions);
        all.replace(slug, version);
        return new SourceVersions(all);
    }

    @Override
    public String toString() {
        return versions.entrySet().stream()
                .limit(MOST)
                .map((Map.Entry<String, Integer> version) -> version.getKey() + ":" + version.getValue())
                .collect(Collectors.joining(","));
    }
}
