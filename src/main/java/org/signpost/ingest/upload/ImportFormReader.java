package org.signpost.ingest.upload;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form for imports while it arrives, the file straight into the {@link UploadFolder}. It does so instead of
 * Micronaut, which would have the whole form in hand before it calls anybody. Thread-safe.
 */
@Singleton
public class ImportFormReader {
    private static final Set<String> FIELDS = Set.of("site", "newSite", "organisation", "text", "savedOn", "columns");
    private static final int LONGEST_TEXT = 10 << 20;

    private final UploadFolder folder;
    private final UploadLimit limit;

    ImportFormReader(UploadFolder folder, UploadLimit limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /**
     * Reads the form.
     *
     * @throws IOException where the browser breaks off, or the file cannot be kept
     * @throws HttpStatusException where it is no such form, or too large
     */
    public ImportForm read(HttpRequest<?> request) throws IOException {
        String type = request.getHeaders().get("Content-Type");
        if (!(request instanceof ServerHttpRequest<?> server) || type == null) {
            throw noForm();
        }
        try (InputStream in = server.byteBody().toInputStream()) {
            return read(MultipartBody.of(in, type).orElseThrow(ImportFormReader::noForm));
        } catch (IOException e) {
            // The server counts too, and what it finds too large ends in the middle.
            if (e.getCause() instanceof ContentLengthExceededException) {
                throw tooLarge();
            }
            throw e;
        }
    }

    private ImportForm read(MultipartBody body) throws IOException {
        Map<String, String> fields = new HashMap<>();
        UploadedFile file = null;
        boolean whole = false;
        try {
            Optional<MultipartBody.Part> next = body.next();
            while (next.isPresent()) {
                MultipartBody.Part part = next.get();
                if (part.fileName() == null && FIELDS.contains(part.name())) {
                    fields.put(part.name(), text(part));
                } else if (part.fileName() != null && !part.fileName().isEmpty() && file == null) {
                    file = file(part.fileName(), part.content());
                }
                next = body.next();
            }
            whole = true;
        } finally {
            if (!whole && file != null) {
                file.delete();
            }
        }
        String typed = fields.getOrDefault("newSite", "").strip();
        return new ImportForm(
                typed.isEmpty() ? fields.getOrDefault("site", "").strip() : typed,
                fields.getOrDefault("organisation", "").strip(),
                fields.getOrDefault("text", ""),
                fields.getOrDefault("savedOn", "").strip(),
                fields.getOrDefault("columns", "").strip(),
                file);
    }

    /** A browser sends a file without a byte where a file of that name is empty; then it is as if there were none. */
    private @Nullable UploadedFile file(String name, InputStream content) throws IOException {
        BoundedInputStream counted = BoundedInputStream.builder()
                .setInputStream(content)
                .setMaxCount(limit.bytes())
                .setOnMaxCount((max, count) -> {
                    throw tooLarge();
                })
                .get();
        UploadedFile file = folder.keep(name, counted);
        if (counted.getCount() > 0) {
            return file;
        }
        file.delete();
        return null;
    }

    private static String text(MultipartBody.Part part) throws IOException {
        byte[] bytes = part.content().readNBytes(LONGEST_TEXT + 1);
        if (bytes.length > LONGEST_TEXT) {
            throw tooLarge();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static HttpStatusException tooLarge() {
        return new HttpStatusException(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "too large");
    }

    private static HttpStatusException noForm() {
        return new HttpStatusException(HttpStatus.BAD_REQUEST, "no form");
    }
}
