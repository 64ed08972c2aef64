package org.signpost.ingest.upload;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the form for imports sent.
 *
 * @param site the one that was chosen, or a new one that was typed; empty where neither
 * @param text what was pasted
 * @param file what was chosen, or null; whoever has the form deletes it
 */
public record ImportForm(String site, String text, @Nullable UploadedFile file) {
    /** The file, or empty where only text was sent. */
    public Optional<UploadedFile> upload() {
        return Optional.ofNullable(file);
    }
}
