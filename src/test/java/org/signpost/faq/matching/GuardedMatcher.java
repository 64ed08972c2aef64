package org.signpost.faq.matching;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Library;
import org.signpost.faq.matching.decided.DecidedAnswers;
import org.signpost.testing.TransactionGuard;
import org.signpost.triage.PromotedModels;
import org.signpost.triage.text.Glossaries;

/** The matcher of every test: it is not to be had in a transaction, and lets things happen while it works. */
@Singleton
@Replaces(CurrentMatcher.class)
public final class GuardedMatcher extends CurrentMatcher {
    private volatile Runnable meanwhile = GuardedMatcher::nothing;
    private final TransactionGuard guard;

    GuardedMatcher(
            CurrentLibrary currentLibrary,
            LibraryEmbeddings embeddings,
            Glossaries glossaries,
            DecidedAnswers answers,
            PromotedModels promoted,
            TransactionGuard guard) {
        super(currentLibrary, embeddings, glossaries, answers, promoted);
        this.guard = guard;
    }

    private static void nothing() {}

    /** Happens once, when it is asked for next. */
    public void meanwhile(Runnable something) {
        meanwhile = something;
    }

    @Override
    public EntryMatcher of(Library current) {
        guard.check("matching");
        Runnable now = meanwhile;
        meanwhile = GuardedMatcher::nothing;
        now.run();
        return super.of(current);
    }
}
