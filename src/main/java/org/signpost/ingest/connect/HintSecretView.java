package org.signpost.ingest.connect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site that was just connected, or has a new hint secret: the only page that ever shows it.
 *
 * @param advice about what would be better otherwise
 * @param hookAddress where the site leaves its hints
 */
public record HintSecretView(String name, boolean isNew, List<String> advice, String hookAddress, String secret) {
    /** That the site may not reach the address, or null. */
    public @Nullable String addressWarning() {
        return PublicAddressNotice.ofHints(hookAddress);
    }

    public HintSecretView {
        advice = List.copyOf(advice);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "the hint secret of " + name;
    }
}
