package org.signpost.triage.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.Assessment;
import org.signpost.triage.Deadline;
import org.signpost.triage.PersonalData;
import org.signpost.triage.TriageInput;
import org.signpost.triage.rules.date.DeadlineFinder;
import org.signpost.triage.rules.misconception.Misconception;
import org.signpost.triage.rules.misconception.MisconceptionRules;
import org.signpost.triage.rules.personal.PersonalDataFinder;
import org.signpost.triage.rules.urgency.UrgencyFinding;

/**
 * What rules, not trained models, say about a text. Safe for use by several threads; answers within milliseconds for any text
 * up to {@link #MAX_TEXT} units, and gives offsets into the text as it was passed.
 */
public final class TextRules {
    /** The longest text that is passed, in UTF-16 units. */
    public static final int MAX_TEXT = TriageInput.MAX_TEXT;

    private final LanguageRules language;
    private final MisconceptionRules misconceptionRules;
    private final PersonalDataFinder personalData = new PersonalDataFinder();
    private final DeadlineFinder deadlineFinder = new DeadlineFinder();
    private final UrgencyEvidence urgency = new UrgencyEvidence();

    private TextRules(LanguageRules language, MisconceptionRules misconceptionRules) {
        this.language = language;
        this.misconceptionRules = misconceptionRules;
    }

    /** Reads word lists and the language model from the class path; takes about a second. */
    public static TextRules load() {
        return new TextRules(LanguageRules.load(), MisconceptionRules.load());
    }

    /**
     * ISO 639-1 code of the text's language, {@link Assessment#UNKNOWN_LANGUAGE} for one that no model was trained on; the site's where
     * the text is too short or too unclear.
     */
    public String language(String text, String siteLanguage) {
        return language.of(text, siteLanguage);
    }

    /** What must be masked, in the order of the text, without overlaps. */
    public List<PersonalData> personalData(String text) {
        return personalData.find(text);
    }

    /** Days on which something may happen, in the order of the text; none where the day of writing is needed but null. */
    public List<Deadline> deadlines(String text, String language, @Nullable LocalDate writtenOn) {
        return deadlineFinder.find(text, language, writtenOn);
    }

    /** What says in words why a text cannot wait, the gravest first; {@code writtenOn} null where unknown. */
    public List<UrgencyFinding> pressing(String text, String language, @Nullable LocalDate writtenOn) {
        return urgency.of(text, language, writtenOn);
    }

    /** The slug of a known wrong statement about the law that the text makes, or null. */
    public @Nullable String misconception(String text, @Nullable LocalDate writtenOn) {
        return misconceptionRules.find(text, writtenOn).map(Misconception::id).orElse(null);
    }
}
