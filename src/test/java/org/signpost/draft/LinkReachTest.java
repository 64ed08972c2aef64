package org.signpost.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.platform.web.WebSettings;

class LinkReachTest {
    private static final String PUBLIC_SITE = "https://blog.example.org/wp-json/";
    private static final String OWN_SITE = "http://localhost:8089/wp-json/";

    private static LinkReach reach(@Nullable String publicUrl) {
        return new LinkReach(new WebSettings("127.0.0.1", 9090, publicUrl, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/faq/a",
                "http://LOCALHOST/faq/a.",
                "https://desk/faq/a",
                "http://192.168.1.20:8080/faq/a",
                "http://10.0.0.5/faq/a",
                "http://[::1]:8080/faq/a",
                "https://desk.internal/faq/a",
            })
    void warnsOfWhatOthersCannotFollow(String link) {
        assertThat(reach(null).warning("See " + link + " please.")).isPresent();
        assertThat(reach(null).objection("See " + link, PUBLIC_SITE)).isPresent();
        assertThat(reach(null).objection("See " + link, OWN_SITE)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://help.example.org/faq/a",
                "http://help.example.org:8080/faq/a?lang=es",
                "https://93.184.216.34/faq/a",
                "no link at all",
                "https://under_score.example.org/",
            })
    void saysNothingOfWhatEverybodyCanFollow(String text) {
        assertThat(reach(null).warning(text)).isEmpty();
        assertThat(reach(null).objection(text, PUBLIC_SITE)).isEmpty();
    }

    @Test
    void readersOfASiteOnTheSameMachineCanFollowWhatSomebodyHasSetForThem() {
        LinkReach set = reach("http://localhost:8080");
        assertThat(set.objection("See http://localhost:8080/faq/a", OWN_SITE)).isEmpty();
        assertThat(set.objection("See http://10.0.0.5/faq/a", OWN_SITE)).isPresent();
        assertThat(set.objection("See http://localhost:8080/faq/a", PUBLIC_SITE))
                .isPresent();
    }

    @Test
    void thePortCounts() {
        LinkReach set = reach("http://localhost:8080");
        assertThat(set.objection("See http://localhost:80801/faq/a", OWN_SITE)).isPresent();
        assertThat(set.objection("See http://localhost:9090/faq/a", OWN_SITE)).isPresent();
        assertThat(new WebSettings("127.0.0.1", 9090, null, null).base()).isEqualTo("http://localhost:9090");
    }
}
