package org.signpost.ingest.connect;

import java.util.List;

/**
 * A site that was just connected, or has a new hint secret: the only page that ever shows it.
 *
 * @param advice about what would be better otherwise
 * @param hookAddress where the site leaves its hints
 */
public record HintSecretView(String name, boolean isNew, List<String> advice, String hookAddress, String secret) {
    public HintSecretView {
        advice = List.copyOf(advice);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "the hint secret of " + name;
    }
}
