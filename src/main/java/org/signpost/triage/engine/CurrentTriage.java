package org.signpost.triage.engine;

import jakarta.inject.Singleton;
import org.signpost.triage.Assessment;
import org.signpost.triage.Triage;
import org.signpost.triage.TriageInput;

/** Triage with the models in force; others take over between two comments. */
@Singleton
class CurrentTriage implements Triage {
    private final TriageLoader loader;

    CurrentTriage(TriageLoader loader) {
        this.loader = loader;
    }

    @Override
    public String model() {
        return loader.current().model();
    }

    @Override
    public boolean degraded() {
        return loader.current().degraded();
    }

    @Override
    public Assessment assess(TriageInput triageInput) {
        return loader.current().assess(triageInput);
    }
}
