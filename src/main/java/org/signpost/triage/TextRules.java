package org.signpost.triage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules, not trained models, say about a text. Implementations are safe for use by several threads, answer within
 * milliseconds for any text up to {@link #MAX_TEXT} units, and give offsets into the text as it was passed.
 */
public interface TextRules {
    /** The longest text that is passed, in UTF-16 units. */
    int MAX_TEXT = 20_000;

    /** ISO 639-1 code of the text's language; the site's where the text is too short or too unclear. */
    String language(String text, String siteLanguage);

    /** What must be masked, in the order of the text, without overlaps. */
    List<PersonalData> personalData(String text);

    /** Days on which something may happen, in the order of the text; none where the day of writing is needed but null. */
    List<Deadline> deadlines(String text, String language, @Nullable LocalDate writtenOn);

    /** The slug of a known wrong statement about the law that the text makes, or null. */
    @Nullable String misconception(String text, @Nullable LocalDate writtenOn);

    /** Whether something dangerous is certainly near, going by the words and the dates alone. */
    boolean urgent(String text, List<Deadline> deadlines, @Nullable LocalDate writtenOn);
}
