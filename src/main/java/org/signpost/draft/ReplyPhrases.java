package org.signpost.draft;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.signpost.faq.Entry;

/** The sentences of a reply around an entry's own, in one language ({@code draft/reply_*.properties}). */
record ReplyPhrases(String language, Locale locale, ResourceBundle bundle) {
    private static final ReplyPhrases ENGLISH = read("en");
    private static final Map<String, ReplyPhrases> ALL = Map.of("en", ENGLISH, "es", read("es"));

    private static ReplyPhrases read(String language) {
        Locale locale = Locale.of(language, "US");
        return new ReplyPhrases(language, locale, ResourceBundle.getBundle("draft.reply", locale));
    }

    /** The sentences in a language, or in English where we have none. */
    static ReplyPhrases in(String language) {
        return ALL.getOrDefault(language, ENGLISH);
    }

    /** What an entry says, where to read on, and when its sources were checked or, where nobody has, when it was written. */
    String answer(Entry entry, ReplyLinks links) {
        String link = bundle.getString(entry.unconfirmed() ? "link-unconfirmed" : "link");
        return entry.reply() + " " + link.formatted(links.to(entry), date(entry.asOf()));
    }

    /** What a correction begins with. */
    String followUp(LocalDate replied, LocalDate changed, String question) {
        return bundle.getString("follow-up").formatted(date(replied), question, date(changed));
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    String contact(String address) {
        return bundle.getString("contact").formatted(address);
    }

    /** Where personal questions belong, where there is no address, or no room for another link. */
    String contactWithoutLink() {
        return bundle.getString("contact-without-link");
    }

    /** Before the sentences of an entry that corrects a wrong statement. */
    String correction() {
        return bundle.getString("correction");
    }

    /** What a person in danger needs to hear first. */
    String danger(HelpLines lines) {
        return bundle.getString("danger")
                .formatted(
                        lines.emergencyNumber(),
                        lines.crisisLine(language),
                        lines.violenceLine(),
                        lines.transLine(language),
                        lines.youthLine());
    }

    /** What a person in trouble needs to hear first. */
    String urgent(HelpLines lines) {
        return bundle.getString("urgent")
                .formatted(
                        lines.emergencyNumber(),
                        lines.crisisLine(language),
                        lines.violenceLine(),
                        lines.custodyLine(),
                        lines.courtLine());
    }
}
