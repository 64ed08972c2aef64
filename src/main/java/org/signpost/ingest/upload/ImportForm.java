package org.signpost.ingest.upload;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the form for imports sent.
 *
 * @param site the one that was chosen, or a new one that was typed; empty where neither
 * @param text what was pasted
 * @param savedOn the day on which the page was saved, as it was typed; empty where it was not
 * @param file what was chosen, or null; whoever has the form deletes it
 */
public record ImportForm(
        String site, String text, String savedOn, @Nullable UploadedFile file) {
    /** The file, or empty where only text was sent. */
    public Optional<UploadedFile> upload() {
        return Optional.ofNullable(file);
    }
}
