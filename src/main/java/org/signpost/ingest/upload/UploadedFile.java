package org.signpost.ingest.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that a browser sent, until it is deleted.
 *
 * @param name as the browser gave it
 * @param path where it lies meanwhile
 */
public record UploadedFile(String name, Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(UploadedFile.class);

    /** Removes it; what cannot be removed now is when the program starts again. */
    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("event=ingest.upload-not-deleted file={}", path.getFileName(), e);
        }
    }
}
