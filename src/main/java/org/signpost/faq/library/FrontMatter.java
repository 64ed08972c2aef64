package org.signpost.faq.library;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryClaim;
import org.signpost.faq.EntrySource;
import org.signpost.faq.Markdown;
import org.signpost.faq.OldAnswer;
import org.signpost.faq.SourceConfirmation;
import org.signpost.faq.VersionChange;
import org.signpost.triage.Topic;
import org.signpost.triage.Topics;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The fields above an entry's answer. Collects every problem instead of stopping at the first. */
final class FrontMatter {
    private static final Set<String> KNOWN = Set.of(
            ("slug topic language question paraphrases tags reply sources claims confirmed url supersedes reviewed review-by"
                            + " old-answer what-changed")
                    .split(" "));
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    private final List<String> problems = new ArrayList<>();
    private final Map<?, ?> fields;

    FrontMatter(String yaml) {
        this.fields = parse(yaml);
    }

    private Map<?, ?> parse(String text) {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(0);
        limits.setNestingDepthLimit(6);
        limits.setCodePointLimit(EntryFile.MAX_TEXT);
        limits.setAllowDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        Yaml yaml =
                new Yaml(new SafeConstructor(limits), new Representer(unused), unused, limits, new EverythingIsText());
        try {
            if (yaml.load(text) instanceof Map<?, ?> map) {
                return map;
            }
            problems.add("The front matter is not a list of fields.");
        } catch (YAMLException e) {
            problems.add("The front matter cannot be read: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ".");
        }
        return Map.of();
    }

    /** "no" is the word no, and 2026-11-21 is read as a date only where a date belongs. */
    private static final class EverythingIsText extends Resolver {
        @Override
        protected void addImplicitResolvers() {}
    }

    EntryFile entry(String body) {
        if (fields.isEmpty()) {
            return new EntryFile.Unreadable(problems.isEmpty() ? List.of("The front matter is empty.") : problems);
        }
        for (Object name : fields.keySet()) {
            if (!KNOWN.contains(String.valueOf(name))) {
                problems.add("The field \"" + name + "\" is not known.");
            }
        }
        String slug = text("slug");
        if (!Entry.isSlug(slug)) {
            problems.add("The slug is not made of words of a to z with hyphens between.");
        }
        String language = text("language");
        if (!LANGUAGE.matcher(language).matches()) {
            problems.add("The language is not a code of two letters.");
        }
        if (body.isEmpty()) {
            problems.add("There is no answer below the front matter.");
        }
        String question = text("question");
        String reply = text("reply");
        Optional<Topic> topic = topic();
        LocalDate reviewed = date("reviewed");
        LocalDate reviewBy = date("review-by");
        List<EntrySource> sources = sources();
        List<EntryClaim> claims = claims();
        SourceConfirmation confirmed = confirmed();
        List<String> paraphrases = texts("paraphrases");
        List<String> tags = texts("tags");
        List<String> supersedes = texts("supersedes");
        String url = url();
        VersionChange change = change();
        if (!problems.isEmpty()) {
            return new EntryFile.Unreadable(problems);
        }
        Entry entry = new Entry(
                slug,
                topic.orElseThrow(),
                language,
                question,
                paraphrases,
                tags,
                reply,
                sources,
                claims,
                confirmed,
                url,
                supersedes,
                reviewed,
                reviewBy,
                body);
        return new EntryFile.Sound(entry, change);
    }

    private Optional<Topic> topic() {
        Optional<Topic> topic = Topics.ofSlug(text("topic"));
        if (topic.isEmpty()) {
            problems.add("The topic \"" + text("topic") + "\" is not known.");
        }
        return topic;
    }

    private String text(String name) {
        if (fields.get(name) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        String problem = "The field \"" + name + "\" is missing.";
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
        return "";
    }

    private VersionChange change() {
        String what = fields.containsKey("what-changed") ? text("what-changed") : "";
        if (what.length() > VersionChange.MAX) {
            problems.add("The field \"what-changed\" is longer than " + VersionChange.MAX + " characters.");
        }
        if (!fields.containsKey("old-answer")) {
            return new VersionChange(null, what);
        }
        Optional<OldAnswer> old = OldAnswer.ofSlug(text("old-answer"));
        if (old.isEmpty()) {
            problems.add("The field \"old-answer\" is neither wrong nor reworded.");
        }
        return new VersionChange(old.orElse(null), what);
    }

    private @Nullable String url() {
        if (!fields.containsKey("url")) {
            return null;
        }
        String url = text("url");
        if (!Markdown.isWebAddress(url)) {
            problems.add("The url is not a web address.");
        }
        return url;
    }

    private LocalDate date(String name) {
        return date(text(name), "The field \"" + name + "\"");
    }

    private LocalDate date(Object day, String what) {
        try {
            return LocalDate.parse(day.toString());
        } catch (DateTimeException e) {
            problems.add(what + " is not a date such as 2026-11-21.");
            return LocalDate.EPOCH;
        }
    }

    private List<?> list(String name) {
        if (fields.get(name) instanceof List<?> list) {
            return list;
        }
        if (fields.containsKey(name)) {
            problems.add("The field \"" + name + "\" is not a list.");
        }
        return List.of();
    }

    private List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object item : list(name)) {
            if (item instanceof String text && !text.isBlank()) {
                texts.add(text.strip());
            } else {
                problems.add("The field \"" + name + "\" holds something that is not a text; put it in quotes.");
            }
        }
        return texts;
    }

    private List<EntrySource> sources() {
        List<EntrySource> sources = new ArrayList<>();
        for (Object item : list("sources")) {
            if (item instanceof Map<?, ?> map
                    && map.get("title") instanceof String title
                    && map.get("url") instanceof String url
                    && Markdown.isWebAddress(url)) {
                Object opened = map.get("opened");
                LocalDate day = opened == null ? null : date(opened, "A source's \"opened\"");
                sources.add(new EntrySource(title, url, day));
            } else {
                problems.add("A source needs a title and a web address.");
            }
        }
        return sources;
    }

    private List<EntryClaim> claims() {
        List<EntryClaim> claims = new ArrayList<>();
        for (Object item : list("claims")) {
            if (item instanceof Map<?, ?> map
                    && map.get("says") instanceof String says
                    && !says.isBlank()
                    && map.get("source") instanceof String source
                    && Markdown.isWebAddress(source)
                    && map.get("in") instanceof String in
                    && EntryClaim.isIn(in)) {
                LocalDate read = date(String.valueOf(map.get("read")), "A claim's \"read\"");
                claims.add(new EntryClaim(says.strip(), source, read, in));
            } else {
                problems.add("A claim needs says, source, read and in, which is " + EntryClaim.FORMS + ".");
            }
        }
        return claims;
    }

    private @Nullable SourceConfirmation confirmed() {
        Object confirmed = fields.get("confirmed");
        if (confirmed == null) {
            return null;
        }
        if (confirmed instanceof Map<?, ?> map && map.get("by") instanceof String by && !by.isBlank()) {
            return new SourceConfirmation(by.strip(), date(String.valueOf(map.get("on")), "The confirmation's \"on\""));
        }
        problems.add("The field \"confirmed\" needs by and on.");
        return null;
    }
}
