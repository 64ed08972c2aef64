package org.signpost.faq.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.signpost.faq.Entry;
import org.signpost.triage.SampleTopics;
import org.signpost.triage.Topic;

final class SlugSuggestionTest {
    @Test
    void keepsTheWordsThatCarryMeaning() {
        assertThat(slug("Can I still ask for asylum after the one-year deadline?", SampleTopics.ASYLUM))
                .isEqualTo("asylum-still-ask-asylum-after-one");
        assertThat(slug("¿Qué pasa si mi prometido no llegó?", null)).isEqualTo("que-pasa-si-prometido-no");
        assertThat(slug("Can my partner’s fiancé come?", null)).isEqualTo("partners-fiance-come");
    }

    @Test
    void numbersASlugThatIsTaken() {
        Set<String> taken = Set.of("children-twins", "children-twins-2");
        assertThat(SlugSuggestion.of("Twins?", SampleTopics.CHILDREN, taken::contains))
                .isEqualTo("children-twins-3");
    }

    @Test
    void leavesTheSlugToThePersonWhereTheQuestionHasNoSuchLetters() {
        assertThat(slug("我能申请吗?", SampleTopics.POLICY)).isEmpty();
        assertThat(slug("???", null)).isEmpty();
        assertThat(slug("", null)).isEmpty();
    }

    @Test
    void isAlwaysASlugHoweverLongTheQuestion() {
        String question = "internationalisation ".repeat(3) + "counterrevolutionaries misunderstandings "
                + "disproportionately " + "x".repeat(500);
        String slug = slug(question, SampleTopics.ABROAD_COUPLES);
        assertThat(Entry.isSlug(slug)).isTrue();
        assertThat(slug.length()).isLessThanOrEqualTo(60);
    }

    private static String slug(String question, @org.jspecify.annotations.Nullable Topic topic) {
        return SlugSuggestion.of(question, topic, slug -> false);
    }
}
