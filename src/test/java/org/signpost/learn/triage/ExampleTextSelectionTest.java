package org.signpost.learn.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.signpost.learn.LabelledText;
import org.signpost.triage.CommentKind;
import org.signpost.triage.SampleTopics;
import org.signpost.triage.embedding.Embedder;
import org.signpost.triage.engine.ExampleText;
import org.signpost.triage.engine.TellingExcerpt;

class ExampleTextSelectionTest {
    @Test
    void keepsEnglishQuestionsWithATopic() {
        List<ExampleText> kept = sample(
                text("Can my wife apply for a green card here?", true, "en", false),
                text("My wife has applied for a green card.", false, "en", false),
                text("¿Puede mi esposa pedir la residencia aquí?", true, "es", false),
                text("Can my wife apply? People disagree.", true, "en", true));

        assertThat(kept).extracting(ExampleText::excerpt).containsExactly("Can my wife apply for a green card here?");
        assertThat(kept.getFirst().topics()).containsExactly(SampleTopics.GREEN_CARD);
    }

    @Test
    void masksWhatItKeeps() {
        List<ExampleText> kept = sample(text("Can you call me at 415-555-0134 about my visa?", true, "en", false));

        assertThat(kept.getFirst().excerpt()).contains("[phone number]").doesNotContain("0134");
    }

    @Test
    void leavesOutWhatAFewWordsDoNotTell() {
        String story = "We met in Lisbon in the spring of 2009 and have not been apart for longer than a week since. "
                + "She has the papers and I have the ring and nobody can tell us a thing.";

        assertThat(sample(text(story, true, "en", false), text("Help?", true, "en", false)))
                .isEmpty();
    }

    private static List<ExampleText> sample(LabelledText... texts) {
        return ExampleTextSelection.of(List.of(texts), _ -> new float[Embedder.SIZE]).stream()
                .peek(kept -> assertThat(kept.excerpt().length()).isLessThanOrEqualTo(TellingExcerpt.LONGEST))
                .toList();
    }

    private static LabelledText text(String text, boolean asks, String language, boolean hard) {
        return new LabelledText(
                "id",
                text,
                CommentKind.QUESTION,
                asks,
                Set.of(SampleTopics.GREEN_CARD),
                null,
                false,
                null,
                false,
                null,
                language,
                null,
                hard,
                LabelledText.FULL_WEIGHT);
    }
}
