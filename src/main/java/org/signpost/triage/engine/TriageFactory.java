package org.signpost.triage.engine;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.signpost.triage.Triage;
import org.signpost.triage.text.Glossaries;
import org.signpost.triage.text.GlossarySettings;

/** The triage of this process, with the models that come with the program. */
@Factory
final class TriageFactory {
    @Singleton
    Glossaries glossaries(GlossarySettings settings) {
        return settings.glossaries();
    }

    @Singleton
    @Bean(typed = Triage.class)
    Triage triage(Glossaries glossaries) {
        return TrainedTriage.load(glossaries);
    }
}
