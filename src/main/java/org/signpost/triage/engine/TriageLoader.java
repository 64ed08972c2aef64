package org.signpost.triage.engine;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.database.Worker;
import org.signpost.triage.ModelFile;
import org.signpost.triage.PromotedModels;
import org.signpost.triage.Triage;
import org.signpost.triage.text.Glossaries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the models in force: at first for whoever needs them, afterwards in the background whenever a person has promoted
 * others. Where they cannot be read, those that come with the program serve.
 */
@Singleton
public class TriageLoader implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(TriageLoader.class);
    private static final Duration EVERY = Duration.ofSeconds(20);

    private final PromotedModels promoted;
    private final Glossaries glossaries;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable LoadedTriage loaded;

    TriageLoader(PromotedModels promoted, Glossaries glossaries) {
        this.promoted = promoted;
        this.glossaries = glossaries;
    }

    private record LoadedTriage(long models, Triage triage) {}

    @Override
    public String name() {
        return "models";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    /** Loads the models in force where others are loaded; where none are yet, whoever needs them first does. */
    @Override
    public boolean work() {
        LoadedTriage known = loaded;
        if (known != null && known.models() != promoted.inForce()) {
            load();
        }
        return false;
    }

    /** Triage with the models that are loaded. */
    Triage current() {
        LoadedTriage known = loaded;
        return known == null ? load() : known.triage();
    }

    private Triage load() {
        loading.lock();
        try {
            long models = promoted.inForce();
            LoadedTriage known = loaded;
            if (known == null || known.models() != models) {
                known = new LoadedTriage(models, read(models));
                loaded = known;
                LOG.info(
                        "event=triage.loaded models={} model={}",
                        models,
                        known.triage().model());
            }
            return known.triage();
        } finally {
            loading.unlock();
        }
    }

    private Triage read(long models) {
        if (models == PromotedModels.SHIPPED) {
            return TrainedTriage.load(glossaries);
        }
        try {
            return promoted.file(models, TriageModelFile.NAME)
                    .map(file -> TrainedTriage.promoted(file, ModelFile.shipped(ExampleTextFile.FILE), glossaries))
                    .orElseGet(() -> TrainedTriage.load(glossaries));
        } catch (RuntimeException e) {
            LOG.warn("event=triage.unreadable models={} reason=\"{}\"", models, e.getMessage(), e);
            return TrainedTriage.load(glossaries);
        }
    }
}
