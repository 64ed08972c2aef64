package org.signpost.draft;

import java.util.Optional;
import org.signpost.triage.misconception.Misconception;
import org.signpost.triage.misconception.Misconceptions;

/** Which entry corrects a statement that is wrong about the law. */
public final class Corrections {
    private static final Misconceptions ALL = Misconceptions.load();

    private Corrections() {}

    /** The entry's slug, or empty where there is no such misconception. */
    public static Optional<String> entry(String misconception) {
        return ALL.all().stream()
                .filter(known -> known.id().equals(misconception))
                .map(Misconception::faq)
                .findFirst();
    }
}
