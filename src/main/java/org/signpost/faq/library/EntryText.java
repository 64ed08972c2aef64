package org.signpost.faq.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryClaim;
import org.signpost.faq.EntrySource;
import org.signpost.faq.OldAnswer;
import org.signpost.faq.SourceConfirmation;
import org.signpost.faq.VersionChange;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** Writes an entry as the text of its file; {@link EntryFile#read} gives the same entry back. */
public final class EntryText {
    private EntryText() {}

    /** The text of the file. What the change did is written only where somebody said so. */
    public static String of(Entry entry, VersionChange change) {
        OldAnswer old = change.oldAnswer();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("slug", entry.slug());
        fields.put("topic", entry.topic().slug());
        fields.put("language", entry.language());
        fields.put("question", entry.question());
        fields.put("paraphrases", new ArrayList<>(entry.paraphrases()));
        fields.put("tags", new ArrayList<>(entry.tags()));
        fields.put("reply", entry.reply());
        fields.put("sources", entry.sources().stream().map(EntryText::source).toList());
        fields.put("claims", entry.claims().stream().map(EntryText::claim).toList());
        fields.put("confirmed", confirmation(entry.confirmed()));
        fields.put("url", entry.url());
        fields.put("supersedes", new ArrayList<>(entry.supersedes()));
        fields.put("reviewed", entry.reviewed());
        fields.put("review-by", entry.reviewBy());
        fields.put("old-answer", old == null ? null : old.slug());
        fields.put("what-changed", change.what().isEmpty() ? null : change.what());
        return "---\n" + yaml().dump(withoutEmpty(fields)) + "---\n\n" + entry.body() + "\n";
    }

    private static Map<String, @Nullable Object> source(EntrySource source) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("title", source.title());
        fields.put("url", source.url());
        fields.put("opened", source.opened());
        return withoutEmpty(fields);
    }

    private static Map<String, Object> claim(EntryClaim claim) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("says", claim.says());
        fields.put("source", claim.source());
        fields.put("read", claim.read());
        fields.put("in", claim.in());
        return fields;
    }

    private static @Nullable Map<String, Object> confirmation(@Nullable SourceConfirmation confirmed) {
        if (confirmed == null) {
            return null;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("by", confirmed.by());
        fields.put("on", confirmed.on());
        return fields;
    }

    private static Map<String, @Nullable Object> withoutEmpty(Map<String, @Nullable Object> fields) {
        fields.values().removeIf(value -> value == null || value.equals(List.of()));
        return fields;
    }

    private static Yaml yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setSplitLines(false);
        return new Yaml(new Days(options), options);
    }

    /** Writes a day as 2026-11-21, without quotes. */
    private static final class Days extends Representer {
        Days(DumperOptions options) {
            super(options);
            representers.put(
                    LocalDate.class,
                    day -> representScalar(Tag.TIMESTAMP, day.toString(), DumperOptions.ScalarStyle.PLAIN));
        }
    }
}
