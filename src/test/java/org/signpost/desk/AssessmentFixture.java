package org.signpost.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.TextSpan;
import org.signpost.triage.Assessment;
import org.signpost.triage.AssessmentReasons;
import org.signpost.triage.CommentKind;
import org.signpost.triage.Confidence;
import org.signpost.triage.Deadline;
import org.signpost.triage.PersonalData;
import org.signpost.triage.PersonalDataType;

/** What triage may have found in a text, named by the words themselves: {@code of(TEXT).asking("May I?").driving("wife")}. */
public final class AssessmentFixture {
    private final String text;
    private final List<TextSpan> words = new ArrayList<>();
    private final List<PersonalData> personalData = new ArrayList<>();
    private final List<Deadline> deadlines = new ArrayList<>();
    private @Nullable TextSpan sentence;
    private boolean urgent;

    private AssessmentFixture(String text) {
        this.text = text;
    }

    public static AssessmentFixture of(String text) {
        return new AssessmentFixture(text);
    }

    public AssessmentFixture asking(String words) {
        sentence = span(words);
        return this;
    }

    public AssessmentFixture asking(int start, int end) {
        sentence = new TextSpan(start, end);
        return this;
    }

    public AssessmentFixture driving(String word) {
        words.add(span(word));
        return this;
    }

    public AssessmentFixture hiding(String words) {
        TextSpan span = span(words);
        personalData.add(new PersonalData(PersonalDataType.PHONE, span.start(), span.end()));
        return this;
    }

    AssessmentFixture due(LocalDate date) {
        deadlines.add(new Deadline(date, 0, 1));
        return this;
    }

    public AssessmentFixture urgent() {
        urgent = true;
        return this;
    }

    public Assessment get() {
        return new Assessment(
                CommentKind.QUESTION,
                true,
                0.9,
                Confidence.SURE,
                false,
                List.of(),
                urgent,
                false,
                false,
                deadlines,
                "en",
                personalData,
                null,
                new AssessmentReasons(sentence, words),
                "t1");
    }

    private TextSpan span(String words) {
        int start = text.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException(words);
        }
        return new TextSpan(start, start + words.length());
    }
}
