package org.signpost.triage;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.signpost.testing.TransactionGuard;

/** The triage of every test: it refuses to run in a transaction, counts, and lets things happen while it runs. */
public final class GuardedTriage implements Triage {
    public final AtomicInteger calls = new AtomicInteger();
    private volatile Consumer<TriageInput> meanwhile = GuardedTriage::nothing;
    private final Triage real;
    private final TransactionGuard guard;

    GuardedTriage(Triage real, TransactionGuard guard) {
        this.real = real;
        this.guard = guard;
    }

    /** Puts it in the place of the real one. */
    @Singleton
    static final class Guarding implements BeanCreatedEventListener<Triage> {
        private final TransactionGuard guard;

        Guarding(TransactionGuard guard) {
            this.guard = guard;
        }

        @Override
        public Triage onCreated(BeanCreatedEvent<Triage> event) {
            return new GuardedTriage(event.getBean(), guard);
        }
    }

    private static void nothing(TriageInput read) {}

    /** Happens once, while the next comment is read. */
    public void meanwhile(Runnable something) {
        meanwhile = _ -> {
            meanwhile = GuardedTriage::nothing;
            something.run();
        };
    }

    /** Fails whenever it reads this, until it is told otherwise. */
    public void failOn(String words) {
        meanwhile = input -> {
            if (input.text().contains(words)) {
                throw new IllegalStateException("a model that fails");
            }
        };
    }

    @Override
    public String model() {
        return real.model();
    }

    @Override
    public boolean degraded() {
        return real.degraded();
    }

    @Override
    public Assessment assess(TriageInput triageInput) {
        guard.check("triage");
        calls.incrementAndGet();
        meanwhile.accept(triageInput);
        return real.assess(triageInput);
    }
}
