package org.signpost.faq.library;

import java.util.List;
import java.util.stream.Stream;
import org.signpost.faq.Entry;
import org.signpost.faq.VersionChange;

/** The text of an entry's file: front matter between lines of three hyphens, then the answer in Markdown. */
public sealed interface EntryFile {
    /**
     * It holds an entry.
     *
     * @param change what the text says about the change that it is; most say nothing
     */
    record Sound(Entry entry, VersionChange change) implements EntryFile {}

    /** It does not; each problem is a sentence for whoever wrote it. */
    record Unreadable(List<String> problems) implements EntryFile {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }

    /** The longest text that is read, in UTF-16 units. */
    int MAX_TEXT = 100_000;

    /** The entry, or nothing. */
    default Stream<Entry> entries() {
        return this instanceof Sound(Entry entry, VersionChange _) ? Stream.of(entry) : Stream.empty();
    }

    static EntryFile read(String text) {
        if (text.length() > MAX_TEXT) {
            return new Unreadable(List.of("It is longer than " + MAX_TEXT + " characters."));
        }
        String plain = (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
        int end = plain.indexOf("\n---\n", 3);
        if (!plain.startsWith("---\n") || end < 0) {
            return new Unreadable(List.of("It does not begin with front matter between two lines \"---\"."));
        }
        return new FrontMatter(plain.substring(4, end + 1))
                .entry(plain.substring(end + 5).strip());
    }
}
