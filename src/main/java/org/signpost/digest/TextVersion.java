package org.signpost.digest;

import java.util.List;
import org.signpost.digest.Digest.Bar;
import org.signpost.digest.Digest.Item;
import org.signpost.digest.Digest.Section;

/** Draws a digest as plain text. */
final class TextVersion {
    private static final int WIDTH = 68;

    private final StringBuilder out = new StringBuilder();

    private TextVersion() {}

    static String of(Digest digest) {
        TextVersion version = new TextVersion();
        version.draw(digest);
        return version.out.toString();
    }

    private void draw(Digest digest) {
        line(digest.headline());
        line(digest.period());
        if (!digest.late().isEmpty()) {
            wrapped("", digest.late());
        }
        digest.sections().forEach(this::section);
        numbers("Questions by topic", digest.bars());
        numbers("The week in numbers", digest.counts());
        line("");
        wrapped("", "Personal details are masked here; the desk shows them to whoever is signed in.");
        line("Open the desk: " + digest.deskUrl());
        wrapped("", HtmlVersion.WHY);
    }

    private void section(Section section) {
        title(section.title());
        wrapped("", section.note());
        section.items().forEach(this::item);
        if (section.more() > 0) {
            line("");
            line("And " + section.more() + " more: " + section.moreUrl());
        }
    }

    private void item(Item item) {
        line("");
        wrapped("* ", item.title());
        item.quotes().forEach(quote -> wrapped("  > ", quote));
        if (!item.note().isEmpty()) {
            wrapped("  ", item.note());
        }
        line("  " + item.link() + ": " + item.url());
    }

    private void numbers(String title, List<Bar> bars) {
        if (!bars.isEmpty()) {
            title(title);
            bars.forEach(bar -> line("- " + bar.label() + ": " + bar.value()));
        }
    }

    private void title(String title) {
        line("");
        line(title.toUpperCase(java.util.Locale.ROOT));
    }

    /** Breaks at spaces; a line begins with {@code prefix}, which keeps a quoted line from looking like one of ours. */
    private void wrapped(String prefix, String text) {
        String next = prefix.startsWith("*") ? "  " : prefix;
        StringBuilder line = new StringBuilder(prefix);
        int words = 0;
        for (String word : text.split(" ", -1)) {
            if (words > 0 && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line = new StringBuilder(next);
                words = 0;
            }
            line.append(words++ == 0 ? "" : " ").append(word);
        }
        line(line.toString());
    }

    private void line(String text) {
        out.append(text).append("\r\n");
    }
}
