package org.signpost.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signpost.platform.net.PageProbe.Finding;

class LinkStateTest {
    @ParameterizedTest
    @CsvSource({
        "200, ANSWERS",
        "204, ANSWERS",
        "304, ANSWERS",
        "401, ANSWERS",
        "403, ANSWERS",
        "405, ANSWERS",
        "429, ANSWERS",
        "404, NO_PAGE",
        "410, NO_PAGE",
        "500, SILENT",
        "502, SILENT",
        "503, SILENT",
        "599, SILENT"
    })
    void understandsWhatAWebsiteSays(int status, LinkState state) {
        assertThat(LinkState.of(new Finding.Answered(status))).isEqualTo(state);
    }

    @Test
    void understandsWhereNobodySaysAnything() {
        assertThat(LinkState.of(new Finding.Silent())).isEqualTo(LinkState.SILENT);
        assertThat(LinkState.of(new Finding.Refused())).isEqualTo(LinkState.NOT_ASKED);
        assertThat(LinkState.of(new Finding.Untrusted())).isEqualTo(LinkState.UNTRUSTED);
    }

    @Test
    void keepsGoodNewsForADayAndBadNewsForMinutes() {
        assertThat(LinkState.ANSWERS.lasts()).isEqualTo(Duration.ofDays(1));
        assertThat(LinkState.SILENT.lasts()).isEqualTo(Duration.ofMinutes(5));
        assertThat(LinkState.NO_PAGE.lasts()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void namesEachDeadLinkAndWhatIsWrongWithIt() {
        Map<String, LinkState> states = new LinkedHashMap<>();
        states.put("https://fine.example/", LinkState.ANSWERS);
        states.put("http://10.0.0.1/", LinkState.NOT_ASKED);
        states.put("https://quiet.example/a", LinkState.SILENT);
        states.put("https://harbor.example/b", LinkState.NO_PAGE);
        states.put("https://odd.example/c", LinkState.UNTRUSTED);
        assertThat(LinkLooks.problems(states))
                .containsExactly(
                        "The link https://quiet.example/a does not answer.",
                        "The link https://harbor.example/b leads nowhere: its website has no such page.",
                        "The link https://odd.example/c leads to a website that shows no certificate which can be trusted.");
    }
}
