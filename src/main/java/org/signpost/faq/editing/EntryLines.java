package org.signpost.faq.editing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.signpost.faq.Entry;
import org.signpost.faq.Source;

/** An entry as lines that a person reads when two of them are compared. */
final class EntryLines {
    private EntryLines() {}

    static List<String> of(Entry entry) {
        List<String> lines = new ArrayList<>();
        lines.add("Question: " + entry.question());
        entry.paraphrases().forEach(text -> lines.add("Also asked: " + text));
        lines.add("Reply: " + entry.reply());
        lines.add("Topic: " + entry.topic().slug());
        lines.add("Tags: " + String.join(", ", entry.tags()));
        entry.sources().forEach(source -> lines.add("Source: " + of(source)));
        if (entry.url() != null) {
            lines.add("Replies link: " + entry.url());
        }
        entry.supersedes().forEach(slug -> lines.add("Takes the place of: " + slug));
        lines.add("Reviewed: " + entry.reviewed());
        lines.add("Review by: " + entry.reviewBy());
        lines.add("");
        lines.addAll(entry.body().lines().toList());
        return lines;
    }

    private static String of(Source source) {
        LocalDate opened = source.opened();
        return source.title() + ", " + source.url() + (opened == null ? ", not opened yet" : ", opened " + opened);
    }
}
