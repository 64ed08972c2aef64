package org.signpost.triage.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.Deadline;
import org.signpost.triage.PersonalData;
import org.signpost.triage.TextRules;
import org.signpost.triage.date.Deadlines;
import org.signpost.triage.language.TextLanguage;
import org.signpost.triage.misconception.Misconception;
import org.signpost.triage.misconception.Misconceptions;
import org.signpost.triage.personal.PersonalDataFinder;
import org.signpost.triage.urgency.Urgency;
import org.signpost.triage.urgency.UrgencyRules;

/** The rules that come with the program. Safe for use by several threads. */
public final class ShippedRules implements TextRules {
    private final TextLanguage language;
    private final Misconceptions misconceptions;
    private final PersonalDataFinder personalData = new PersonalDataFinder();
    private final Deadlines deadlines = new Deadlines();
    private final UrgencyRules urgency = new UrgencyRules();

    private ShippedRules(TextLanguage language, Misconceptions misconceptions) {
        this.language = language;
        this.misconceptions = misconceptions;
    }

    /** Reads word lists and the language model from the class path; takes about a second. */
    public static ShippedRules load() {
        return new ShippedRules(TextLanguage.load(), Misconceptions.load());
    }

    @Override
    public String language(String text, String siteLanguage) {
        return language.of(text, siteLanguage);
    }

    @Override
    public List<PersonalData> personalData(String text) {
        return personalData.find(text);
    }

    @Override
    public List<Deadline> deadlines(String text, String language, @Nullable LocalDate writtenOn) {
        return deadlines.find(text, language, writtenOn);
    }

    @Override
    public @Nullable String misconception(String text, @Nullable LocalDate writtenOn) {
        return misconceptions.find(text, writtenOn).map(Misconception::id).orElse(null);
    }

    @Override
    public boolean urgent(String text, List<Deadline> deadlines, @Nullable LocalDate writtenOn) {
        return urgency(text, deadlines, writtenOn).isPresent();
    }

    /** The same with the reason. */
    public Optional<Urgency> urgency(String text, List<Deadline> deadlines, @Nullable LocalDate writtenOn) {
        return urgency.judge(text, deadlines, writtenOn);
    }
}
