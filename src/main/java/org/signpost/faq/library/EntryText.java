package org.signpost.faq.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.signpost.faq.Entry;
import org.signpost.faq.EntrySource;
import org.signpost.faq.OldAnswer;
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
        SequencedMap<String, Object> fields = new LinkedHashMap<>();
        fields.put("slug", entry.slug());
        fields.put("topic", entry.topic().slug());
        fields.put("language", entry.language());
        fields.put("question", entry.question());
        putUnlessEmpty(fields, "paraphrases", entry.paraphrases());
        putUnlessEmpty(fields, "tags", entry.tags());
        fields.put("reply", entry.reply());
        putUnlessEmpty(
                fields,
                "sources",
                entry.sources().stream().map(EntryText::source).toList());
        String url = entry.url();
        if (url != null) {
            fields.put("url", url);
        }
        putUnlessEmpty(fields, "supersedes", entry.supersedes());
        fields.put("reviewed", entry.reviewed());
        fields.put("review-by", entry.reviewBy());
        OldAnswer old = change.oldAnswer();
        if (old != null) {
            fields.put("old-answer", old.slug());
        }
        if (!change.what().isEmpty()) {
            fields.put("what-changed", change.what());
        }
        return "---\n" + yaml().dump(fields) + "---\n\n" + entry.body() + "\n";
    }

    private static void putUnlessEmpty(Map<String, Object> fields, String name, List<?> list) {
        if (!list.isEmpty()) {
            fields.put(name, new ArrayList<>(list));
        }
    }

    private static Map<String, Object> source(EntrySource source) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", source.title());
        fields.put("url", source.url());
        LocalDate opened = source.opened();
        if (opened != null) {
            fields.put("opened", opened);
        }
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
