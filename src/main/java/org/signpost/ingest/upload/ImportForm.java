package org.signpost.ingest.upload;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the form for imports sent.
 *
 * @param site the one that was chosen, or a new one that was typed; empty where neither
 * @param organisation the name under which the organisation answers there, as it was typed; empty where it was not
 * @param text what was pasted
 * @param savedOn the day on which the page was saved, as it was typed; empty where it was not
 * @param columns which column of a table holds what, a line for each, such as {@code text=Kommentar}
 * @param file what was chosen, or null; whoever has the form deletes it
 */
public record ImportForm(
        String site,
        String organisation,
        String text,
        String savedOn,
        String columns,
        @Nullable UploadedFile file) {
    /** The columns that were named, each such as {@code text=Kommentar}. */
    public List<String> namedColumns() {
        return columns.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The file, or empty where only text was sent. */
    public Optional<UploadedFile> upload() {
        return Optional.ofNullable(file);
    }
}
