package org.signpost.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.signpost.triage.text.RuleFile;

class TopicsTest {
    private static final String ASYLUM = """
            - slug: asylum
              words: asylum
              titles: {en: Asylum}
              about: [I am afraid to go back]
            """;

    @Test
    void theFileHasTheTopicsInTheirOrderWithANameInBothLanguages() {
        assertThat(Topics.inForce())
                .extracting(Topic::slug)
                .startsWith("fiance-visa", "student-visa")
                .isNotEmpty();
        assertThat(Topics.inForce()).isSorted();
        assertThat(Topics.inForce()).allSatisfy(topic -> {
            assertThat(topic.titles()).containsKeys("en", "es");
            assertThat(topic.about()).hasSizeGreaterThan(2);
        });
    }

    @Test
    void namesATopicForStaffForThePublicAndForTheDatabase() {
        Topic topic = Topics.ofSlug("fiance-visa").orElseThrow();

        assertThat(topic.words()).isEqualTo("fiancé visa");
        assertThat(topic.name()).isEqualTo("Fiancé visa");
        assertThat(topic.title("es")).isEqualTo("Visas de prometido(a)");
        assertThat(topic.title("fr")).isEqualTo("Fiancé(e) visas");
        assertThat(topic.code()).isEqualTo("FIANCE_VISA");
    }

    @Test
    void findsTopicsBySlugAndByCode() {
        assertThat(Topics.ofSlug("asylum")).contains(SampleTopics.ASYLUM);
        assertThat(Topics.ofSlug("ASYLUM")).isEmpty();
        assertThat(Topics.ofCode("WORK_PERMIT")).isEqualTo(SampleTopics.WORK_PERMIT);
    }

    @Test
    void bearsATopicThatIsNotInTheFileAnyMore() {
        Topic gone = Topics.ofCode("WAR_BRIDES");

        assertThat(gone.slug()).isEqualTo("war-brides");
        assertThat(gone.title("es")).isEqualTo("War brides");
        assertThat(gone).isGreaterThan(SampleTopics.LEGAL_HELP).isEqualTo(Topics.named("war-brides"));
    }

    @Test
    void refusesTwoOfOneSlugAndSlugsThatTheDatabaseCannotHold() {
        assertThat(read(ASYLUM).all()).containsExactly(SampleTopics.ASYLUM);
        assertThatThrownBy(() -> read(ASYLUM + ASYLUM)).hasMessageContaining("asylum");
        for (String slug : new String[] {"Asylum", "a b", "1st", "a".repeat(41)}) {
            assertThatThrownBy(() -> read(ASYLUM.replace("slug: asylum", "slug: " + slug)))
                    .as(slug)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void refusesATopicThatLacksSomething() {
        for (String line : ASYLUM.lines().toList()) {
            String without =
                    line.startsWith("-") ? ASYLUM.replace("slug: asylum", "other: asylum") : ASYLUM.replace(line, "");
            assertThatThrownBy(() -> read(without)).as(line).isInstanceOf(IllegalStateException.class);
        }
    }

    private static Topics read(String yaml) {
        return Topics.read(RuleFile.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))));
    }
}
