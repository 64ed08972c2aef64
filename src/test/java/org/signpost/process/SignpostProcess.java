package org.signpost.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packed program in a process of its own. */
public final class SignpostProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("Signpost is at (http://\\S+?)/?$");
    private static final Pattern LINK = Pattern.compile("(http://\\S+/first\\S*)");
    /** Only what hangs takes so long, on any machine. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int KILLED = 137;

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private SignpostProcess(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    /** Starts a command; settings are named as after {@code SIGNPOST_}. */
    public static SignpostProcess start(Map<String, String> settings, String... arguments) {
        return startWith(settings, List.of("-XX:SharedArchiveFile=" + ClassDataArchive.archive()), arguments);
    }

    /** The same with other options for the virtual machine. */
    static SignpostProcess startWith(Map<String, String> settings, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-jar", System.getProperty("signpost.jar", "target/signpost.jar")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SIGNPOST_"));
        settings.forEach((name, value) -> builder.environment().put("SIGNPOST_" + name, value));
        try {
            return new SignpostProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines().forEach(line -> {
                synchronized (lines) {
                    lines.add(line);
                    lines.notifyAll();
                }
            });
        } catch (UncheckedIOException | IOException e) {
            // A killed process closes its output in the middle of a line.
            synchronized (lines) {
                lines.notifyAll();
            }
        }
    }

    /** Where the web application answers; waits until it says so. */
    public URI address() {
        return URI.create(await(ADDRESS).replaceAll("/$", ""));
    }

    /** The one-time link for the first administrator. */
    URI firstLink() {
        return URI.create(await(LINK));
    }

    private String await(Pattern pattern) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (lines) {
            while (System.nanoTime() < end) {
                Optional<String> found = lines.stream()
                        .map(pattern::matcher)
                        .filter(Matcher::find)
                        .map(matcher -> matcher.group(1))
                        .findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
                if (!process.isAlive() && !reader.isAlive()) {
                    break;
                }
                try {
                    lines.wait(200);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        throw new IllegalStateException("no line with " + pattern + " in:\n" + output());
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        waitFor();
    }

    /** Its exit code; waits for it. */
    public int waitFor() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("still running:\n" + output());
            }
            reader.join();
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Everything it has printed so far, messages and data together. */
    String output() {
        return String.join("\n", lines);
    }

    /** Asks it to stop and waits until it has; a crash of the virtual machine does not go unseen. */
    int stop() {
        process.destroy();
        int code = waitFor();
        if (code > 127 && code != KILLED) {
            throw new IllegalStateException("ended with " + code + ":\n" + output());
        }
        return code;
    }

    @Override
    public void close() {
        stop();
    }
}
