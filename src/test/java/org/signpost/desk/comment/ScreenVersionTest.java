package org.signpost.desk.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.draft.Draft;
import org.signpost.draft.ReplyText;

class ScreenVersionTest {
    @Test
    void travelsThroughAForm() {
        ScreenVersion screenVersion = new ScreenVersion(2, 17, 41);

        assertThat(screenVersion).hasToString("2.17.41");
        assertThat(ScreenVersion.parse("2.17.41")).contains(screenVersion);
    }

    @Test
    void isNothingWhereAFormSaysSomethingElse() {
        for (String hostile : List.of(
                "",
                ".",
                "1.2",
                "1.2.3.4",
                "-1.2.3",
                "1.2.x",
                " 1.2.3",
                "1.2.3 ",
                "1234567890.1.1",
                "1." + "9".repeat(19) + ".1")) {
            assertThat(ScreenVersion.parse(hostile)).as(hostile).isEmpty();
        }
    }

    @Test
    void isZeroWhereThereIsNoDraftAndNoDecision() {
        Draft draft = new Draft(17, 2, new ReplyText("Hello.", "en", List.of()), null);

        assertThat(ScreenVersion.of(2, null, null)).isEqualTo(new ScreenVersion(2, 0, 0));
        assertThat(ScreenVersion.of(2, draft, null)).isEqualTo(new ScreenVersion(2, 17, 0));
    }

    @Test
    void topicsHaveTheirOwn() {
        TopicsVersion seen = new TopicsVersion(2, 9);

        assertThat(TopicsVersion.parse(seen.toString())).contains(seen);
        assertThat(TopicsVersion.of(2, null)).hasToString("2.0");
        for (String hostile : List.of("", "2", "2.9.1", "a.b", "2.-9")) {
            assertThat(TopicsVersion.parse(hostile)).as(hostile).isEmpty();
        }
    }
}
