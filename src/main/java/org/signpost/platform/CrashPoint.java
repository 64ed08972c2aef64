package org.signpost.platform;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Named places at which a test of whole processes can end the program as a power cut would.
 *
 * <p>Nothing happens unless the environment variable {@code SIGNPOST_TEST_CRASH_AT} holds the name, alone or in a list with
 * commas; no installation sets it. The names stand in the {@code package-info} of the room whose code they are in.
 */
public final class CrashPoint {
    private static final int AS_KILLED = 137;
    private static final Set<String> NAMED = names(System.getenv("SIGNPOST_TEST_CRASH_AT"));

    private CrashPoint() {}

    /** Ends the process at once, without shutdown hooks, where the environment names this place. */
    public static void at(String place) {
        if (NAMED.contains(place)) {
            Runtime.getRuntime().halt(AS_KILLED);
        }
    }

    static Set<String> names(@Nullable String value) {
        return value == null
                ? Set.of()
                : Arrays.stream(value.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
