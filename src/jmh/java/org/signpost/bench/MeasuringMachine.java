package org.signpost.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The machine that figures were measured on, for whoever reads them. */
public record MeasuringMachine(String processor, int cores, String system, String runtime) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /** This one. */
    public static MeasuringMachine here() {
        return new MeasuringMachine(
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                "JDK " + Runtime.version() + " (" + System.getProperty("java.vm.vendor") + ")");
    }

    /** The name is known on Linux only. */
    private static String processorName() {
        try {
            List<String> lines =
                    Files.exists(PROCESSORS) ? Files.readAllLines(PROCESSORS, StandardCharsets.UTF_8) : List.of();
            return lines.stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unnamed processor");
        } catch (IOException e) {
            return "unnamed processor";
        }
    }

    /** In one line. */
    @Override
    public String toString() {
        return processor + ", " + cores + (cores == 1 ? " core, " : " cores, ") + system + ", " + runtime;
    }
}
