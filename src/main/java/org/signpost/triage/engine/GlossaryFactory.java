package org.signpost.triage.engine;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.signpost.triage.text.Glossaries;
import org.signpost.triage.text.GlossarySettings;

/** The glossaries of this process: those that come with the program, with an organisation's own words. */
@Factory
final class GlossaryFactory {
    @Singleton
    Glossaries glossaries(GlossarySettings settings) {
        return settings.glossaries();
    }
}
