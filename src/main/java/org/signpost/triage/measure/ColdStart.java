package org.signpost.triage.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signpost.triage.Reading;
import org.signpost.triage.Triage;

/**
 * How long a fresh process takes to its first answer, by the clock, and what it holds then.
 *
 * @param toAnswer milliseconds from the start of the process
 * @param loading how many of them went into the models and the first answer
 */
public record ColdStart(long toAnswer, long loading, Memory memory) {
    private static final Pattern LINE = Pattern.compile("answered (\\d+) (\\d+) (\\d+)");
    private static final String QUESTION = "Can I apply for a green card for my husband while he is still abroad?";

    /**
     * In the fresh process: answers once and says so on one line.
     *
     * @param out read by the other side of {@link #measure}
     */
    public static void answer(PrintWriter out) {
        long start = System.nanoTime();
        boolean asks = Triage.load().assess(Reading.of(QUESTION)).needsAnswer();
        long loading = (System.nanoTime() - start) / 1_000_000;
        out.println(asks ? "found" : "missed");
        out.flush();
        Memory memory = Memory.here();
        out.println("answered " + loading + " " + memory.resident() + " " + memory.heap());
        out.flush();
    }

    /**
     * Starts a process like this one.
     *
     * @param arguments of the program, after its main class, so that it calls {@link #answer}
     */
    static ColdStart measure(String mainClass, List<String> arguments) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command =
                new java.util.ArrayList<>(List.of(java.toString(), "--enable-native-access=ALL-UNNAMED", mainClass));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        // Not on the command line, which may not be long; see the README.
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        long start = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            long toAnswer = (System.nanoTime() - start) / 1_000_000;
            Matcher second = LINE.matcher(first == null ? "" : String.valueOf(lines.readLine()));
            if (!second.matches()) {
                throw new IOException("the fresh process gave no answer");
            }
            return new ColdStart(
                    toAnswer,
                    Long.parseLong(second.group(1)),
                    new Memory(Long.parseLong(second.group(2)), Long.parseLong(second.group(3))));
        } finally {
            process.destroy();
        }
    }
}
