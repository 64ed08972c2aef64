package org.signpost.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.text.RuleFile;

/**
 * All topics, in the order of {@code models/topics.yml}: the one place that names them. Immutable.
 *
 * @param all in their order, without repetitions
 */
public record Topics(List<Topic> all) {
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final ScopedValue<Topics> OTHERS = ScopedValue.newInstance();

    public Topics {
        all = List.copyOf(all);
        Set<String> slugs = new HashSet<>();
        for (Topic topic : all) {
            if (!SLUG.matcher(topic.slug()).matches() || !slugs.add(topic.slug())) {
                throw new IllegalStateException("a slug that no topic can have, or that another has: " + topic.slug());
            }
        }
    }

    /** Those that come with the program, read at the first use. */
    private static final class Shipped {
        static final Topics TOPICS = read(RuleFile.read("/models/topics.yml"));
    }

    /** The topics in force. */
    public static List<Topic> inForce() {
        return current().all();
    }

    /** The topic of this slug, or empty where there is none. */
    public static Optional<Topic> ofSlug(String slug) {
        return current().all().stream()
                .filter(topic -> topic.slug().equals(slug))
                .findFirst();
    }

    /** The topic of this slug; one that is not in the file any more, but in the database or a model, has no titles. */
    public static Topic named(String slug) {
        return ofSlug(slug).orElseGet(() -> Topic.unknown(slug));
    }

    /** Likewise by its {@link Topic#code}. */
    static Topic ofCode(String code) {
        return named(code.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Topics current() {
        return OTHERS.isBound() ? OTHERS.get() : Shipped.TOPICS;
    }

    /** Puts these in force for what is done in this thread; it is for trying a topic before it is shipped. */
    public void during(Runnable work) {
        ScopedValue.where(OTHERS, this).run(work);
    }

    /**
     * The topics of a file, as {@link RuleFile} reads it.
     *
     * @throws IllegalStateException where a topic lacks something
     */
    static Topics read(Object yaml) {
        List<Topic> all = new ArrayList<>();
        for (Object item : list(yaml)) {
            Map<?, ?> fields = (Map<?, ?>) item;
            Map<String, String> titles = new HashMap<>();
            map(fields.get("titles")).forEach((language, title) -> titles.put(text(language), text(title)));
            String slug = text(fields.get("slug"));
            List<String> about =
                    list(fields.get("about")).stream().map(Topics::text).toList();
            if (!titles.containsKey("en") || about.isEmpty()) {
                throw new IllegalStateException("the topic " + slug + " lacks an English title or lines");
            }
            all.add(new Topic(all.size(), slug, text(fields.get("words")), titles, about));
        }
        return new Topics(all);
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String text(@Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            throw new IllegalStateException("a topic lacks its slug, words or a title");
        }
        return value.toString().strip();
    }
}
