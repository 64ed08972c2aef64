package org.signpost.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Pages and exports of real sites, which lie beside the project where it is worked on and are no part of it. A test that reads
 * one has a sister that demands the same of a text written for this project.
 */
public final class SharedPages {
    private static final Path FOLDER = Path.of("../shared");

    private SharedPages() {}

    /** The file; where it is missing, the test that asks is skipped, and one loud line says so. */
    public static Path orSkip(String file) {
        Path path = FOLDER.resolve(file);
        if (Files.notExists(path)) {
            String message = "SKIPPED, NO " + path + ": a test with a real page does not run; those with own texts do.";
            System.out.println(message);
            Assumptions.abort(message);
        }
        return path;
    }
}
