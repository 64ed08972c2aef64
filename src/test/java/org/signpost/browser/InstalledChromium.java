package org.signpost.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium that is installed on this machine, started once for all tests of a process. Where none is, a browser test is
 * skipped with one loud line, unless the environment says {@code SIGNPOST_TEST_BROWSER=required}.
 */
final class InstalledChromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** Only what hangs takes so long, on any machine. */
    static final double PATIENCE_MILLIS = 180_000;

    private static @Nullable Browser running;

    private InstalledChromium() {}

    /** Makes contexts and pages; where there is no Chromium, the test that asks is skipped. */
    static Browser browser() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    private static Browser start() {
        Optional<Path> program = find();
        if (program.isEmpty()) {
            String message = "NO CHROMIUM FOUND: THE BROWSER TESTS DO NOT RUN. Install chromium to run them.";
            if ("required".equals(System.getenv("SIGNPOST_TEST_BROWSER"))) {
                throw new IllegalStateException(message);
            }
            System.err.println(message);
            Assumptions.abort(message);
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setTimeout(PATIENCE_MILLIS)
                        .setExecutablePath(program.orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static Optional<Path> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
