package org.signpost.triage.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListsTest {
    @ParameterizedTest
    @ValueSource(strings = {"addresses", "dates", "name-context", "names", "personal-data", "statements", "urgency"})
    void everyListIsAnExpressionThatMatchesNoEmptyText(String file) {
        WordLists lists = WordLists.read(file);
        for (Object name : ((Map<?, ?>) RuleFile.read("/triage/" + file + ".yml")).keySet()) {
            String list = name.toString();

            assertThat(Pattern.compile(lists.any(list)).matcher(""))
                    .as(list)
                    .matches(any -> !any.matches(), "is empty");
            assertThat(lists.lines(list))
                    .as(list)
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line)
                            .isEqualTo(line.strip())
                            .doesNotStartWith("|")
                            .doesNotEndWith("|"));
        }
    }

    @Test
    void aListMayNameAnother() {
        WordLists lists = WordLists.read("urgency");

        assertThat("deport my sister").matches(lists.any("removal"));
        assertThat("deport the law").doesNotMatch(lists.any("removal"));
    }

    @Test
    void countsLinesFromOne() {
        assertThat(WordLists.read("dates").counted("months"))
                .containsEntry("january", 1)
                .containsEntry("diciembre", 12)
                .doesNotContainValue(0);
    }

    @Test
    void namesTheListThatIsMissing() {
        WordLists lists = WordLists.read("urgency");

        assertThatThrownBy(() -> lists.any("nothing")).hasMessageContaining("nothing");
        assertThatThrownBy(() -> WordLists.read("nowhere")).hasMessageContaining("/triage/nowhere.yml");
    }
}
