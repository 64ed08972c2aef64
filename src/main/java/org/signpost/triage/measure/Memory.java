package org.signpost.triage.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process holds, in megabytes.
 *
 * @param resident of the whole process; 0 where the system does not say
 * @param heap in use after a collection
 */
record Memory(long resident, long heap) {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int KILO = 1024;

    /** Of this process. Collects first. */
    static Memory here() {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / KILO / KILO;
        return new Memory(residentNow(), heap);
    }

    private static long residentNow() {
        try {
            return Files.exists(STATUS)
                    ? Files.readAllLines(STATUS, StandardCharsets.UTF_8).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILO)
                            .findFirst()
                            .orElse(0)
                    : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public String toString() {
        return (resident == 0 ? "unknown" : resident + " MB") + " resident, " + heap + " MB of heap";
    }
}
