package org.signpost.faq.pages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.signpost.triage.Topic;

/** The words of the public pages in one language ({@code public-pages.properties} and its translations). */
public record PublicWords(ResourceBundle bundle) {
    private static final ResourceBundle.Control WITHOUT_MACHINES_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The words in this language, in English where we have none. */
    public static PublicWords in(String language) {
        return new PublicWords(
                ResourceBundle.getBundle("public-pages", Locale.of(language), WITHOUT_MACHINES_LANGUAGE));
    }

    /** The words of a key. */
    public String text(String key) {
        return bundle.getString(key);
    }

    private Locale locale() {
        return Locale.forLanguageTag(text("locale"));
    }

    /** Its code. */
    public String language() {
        return locale().getLanguage();
    }

    /** How the public calls a topic. */
    public String topic(Topic topic) {
        return topic.title(language());
    }

    /** How many answers fit a search, for a reader who does not see the list change. */
    public String count(int answers) {
        return switch (answers) {
            case 0 -> text("nothingFound");
            case 1 -> text("oneAnswer");
            default -> text("severalAnswers").formatted(answers);
        };
    }

    /** A day as people write it. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale())
                .format(day);
    }
}
