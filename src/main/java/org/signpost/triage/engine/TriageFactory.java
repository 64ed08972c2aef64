package org.signpost.triage.engine;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.signpost.triage.Triage;

/** The triage of this process, with the models that come with the program. */
@Factory
final class TriageFactory {
    @Singleton
    @Bean(typed = Triage.class)
    Triage triage() {
        return TrainedTriage.load();
    }
}
