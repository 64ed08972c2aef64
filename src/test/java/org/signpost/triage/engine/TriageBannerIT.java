package org.signpost.triage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.signpost.staff.TestBrowser;
import org.signpost.staff.account.Registration;
import org.signpost.testing.TestDatabase;
import org.signpost.triage.Reassessment;
import org.signpost.triage.Triage;
import org.signpost.triage.TriageBanner;
import org.signpost.triage.TriageInput;

class TriageBannerIT {
    private static final String SENTENCE = "The language model does not work on this computer";

    /** Triage on a machine where the embedding model cannot be loaded. */
    @Factory
    @Requires(property = "test.degraded")
    static final class DegradedFactory {
        @Singleton
        @Bean(typed = Triage.class)
        @Replaces(CurrentTriage.class)
        Triage triage() {
            return TrainedTriage.measured(null, true);
        }
    }

    @Test
    void everyPageSaysThatTheModelDoesNotWorkAndTheRestGoesOn() {
        try (EmbeddedServer server = server(Map.of("test.degraded", true))) {
            TestBrowser browser = signedIn(server);
            assertThat(browser.get("/desk").body()).doesNotContain(SENTENCE);

            server.getApplicationContext().getBean(TriageBanner.class).work();

            assertThat(browser.get("/desk").body()).contains(SENTENCE);
            assertThat(browser.get("/account").body()).contains(SENTENCE);
            assertThat(server.getApplicationContext()
                            .getBean(Triage.class)
                            .assess(TriageInput.of("Can my husband get a work permit?"))
                            .needsAnswer())
                    .isTrue();
            assertThat(server.getApplicationContext()
                            .getBean(Reassessment.class)
                            .model())
                    .isEmpty();
        }
    }

    @Test
    void saysNothingWhereItWorks() {
        try (EmbeddedServer server = server(Map.of())) {
            TestBrowser browser = signedIn(server);

            server.getApplicationContext().getBean(TriageBanner.class).work();

            assertThat(browser.get("/desk").body()).doesNotContain(SENTENCE);
        }
    }

    private static EmbeddedServer server(Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(TestDatabase.fresh().properties());
        properties.put("micronaut.server.port", -1);
        properties.putAll(more);
        return ApplicationContext.run(EmbeddedServer.class, properties);
    }

    private static TestBrowser signedIn(EmbeddedServer server) {
        TestBrowser browser = new TestBrowser(server.getURI());
        browser.signUp(
                server.getApplicationContext()
                        .getBean(Registration.class)
                        .link()
                        .orElseThrow(),
                "Maria");
        return browser;
    }
}
