package org.signpost.digest.content;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import org.signpost.digest.content.DigestContent.Bar;
import org.signpost.digest.content.DigestContent.Item;
import org.signpost.digest.content.DigestContent.Section;

/** Draws a digest as the two parts of a mail, which hold the same facts: HTML and plain text. Thread-safe. */
public final class DigestRendering {
    /** The name of the picture inside the mail. */
    public static final String CHART = "chart";

    public static final String WHY = "You get this because you are on the legal team's list of this Signpost. "
            + "Your mail program's unsubscribe button takes you off it.";

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private DigestRendering() {}

    /** @param withChart whether the mail carries the picture of the chart */
    public record MailView(DigestContent digest, boolean withChart) {}

    /**
     * HTML that mail programs understand: tables, system fonts, nothing fetched from anywhere.
     *
     * @param withChart whether the mail carries the picture {@link #CHART}
     */
    public static String html(DigestContent digest, boolean withChart) {
        StringOutput output = new StringOutput();
        ENGINE.render("digest/content/mail.jte", new MailView(digest, withChart), output);
        return output.toString();
    }

    /** Lines of at most 72 characters, but for addresses and words that are longer. */
    public static String text(DigestContent digest) {
        return new TextPart().of(digest);
    }

    private static final class TextPart {
        private static final int WIDTH = 68;

        private final StringBuilder out = new StringBuilder();

        String of(DigestContent digest) {
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
            wrapped("", WHY);
            return out.toString();
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
            line(title.toUpperCase(Locale.ROOT));
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
}
