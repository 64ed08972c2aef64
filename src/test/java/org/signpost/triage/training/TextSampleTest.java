package org.signpost.triage.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.signpost.triage.Embedder;
import org.signpost.triage.Kind;
import org.signpost.triage.SampleTopics;
import org.signpost.triage.likeness.Excerpt;
import org.signpost.triage.likeness.KeptText;

class TextSampleTest {
    @Test
    void keepsEnglishQuestionsWithATopic() {
        List<KeptText> kept = sample(
                text("Can my wife apply for a green card here?", true, "en", false),
                text("My wife has applied for a green card.", false, "en", false),
                text("¿Puede mi esposa pedir la residencia aquí?", true, "es", false),
                text("Can my wife apply? People disagree.", true, "en", true));

        assertThat(kept).extracting(KeptText::excerpt).containsExactly("Can my wife apply for a green card here?");
        assertThat(kept.getFirst().topics()).containsExactly(SampleTopics.GREEN_CARD);
    }

    @Test
    void masksWhatItKeeps() {
        List<KeptText> kept = sample(text("Can you call me at 415-555-0134 about my visa?", true, "en", false));

        assertThat(kept.getFirst().excerpt()).contains("[phone number]").doesNotContain("0134");
    }

    @Test
    void leavesOutWhatAFewWordsDoNotTell() {
        String story = "We met in Lisbon in the spring of 2009 and have not been apart for longer than a week since. "
                + "She has the papers and I have the ring and nobody can tell us a thing.";

        assertThat(sample(text(story, true, "en", false), text("Help?", true, "en", false)))
                .isEmpty();
    }

    private static List<KeptText> sample(LabelledText... texts) {
        return TextSample.of(List.of(texts), _ -> new float[Embedder.SIZE]).stream()
                .peek(kept -> assertThat(kept.excerpt().length()).isLessThanOrEqualTo(Excerpt.LONGEST))
                .toList();
    }

    private static LabelledText text(String text, boolean asks, String language, boolean hard) {
        return new LabelledText(
                "id", text, Kind.QUESTION, asks, Set.of(SampleTopics.GREEN_CARD), null, false, language, null, hard);
    }
}
