package org.signpost.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.Assessment;
import org.signpost.triage.Confidence;
import org.signpost.triage.Deadline;
import org.signpost.triage.Kind;
import org.signpost.triage.PersonalData;
import org.signpost.triage.PersonalDataType;
import org.signpost.triage.Reasons;
import org.signpost.triage.Span;

/** What triage may have found in a text, named by the words themselves: {@code of(TEXT).asking("May I?").driving("wife")}. */
final class AssessmentFixture {
    private final String text;
    private final List<Span> words = new ArrayList<>();
    private final List<PersonalData> personalData = new ArrayList<>();
    private final List<Deadline> deadlines = new ArrayList<>();
    private @Nullable Span sentence;
    private boolean urgent;

    private AssessmentFixture(String text) {
        this.text = text;
    }

    static AssessmentFixture of(String text) {
        return new AssessmentFixture(text);
    }

    AssessmentFixture asking(String words) {
        sentence = span(words);
        return this;
    }

    AssessmentFixture asking(int start, int end) {
        sentence = new Span(start, end);
        return this;
    }

    AssessmentFixture driving(String word) {
        words.add(span(word));
        return this;
    }

    AssessmentFixture hiding(String words) {
        Span span = span(words);
        personalData.add(new PersonalData(PersonalDataType.PHONE, span.start(), span.end()));
        return this;
    }

    AssessmentFixture due(LocalDate date) {
        deadlines.add(new Deadline(date, 0, 1));
        return this;
    }

    AssessmentFixture urgent() {
        urgent = true;
        return this;
    }

    Assessment get() {
        return new Assessment(
                Kind.QUESTION,
                true,
                0.9,
                Confidence.SURE,
                List.of(),
                urgent,
                deadlines,
                "en",
                personalData,
                null,
                new Reasons(sentence, words),
                "t1");
    }

    private Span span(String words) {
        int start = text.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException(words);
        }
        return new Span(start, start + words.length());
    }
}
