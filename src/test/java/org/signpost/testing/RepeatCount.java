package org.signpost.testing;

/**
 * How often a test repeats what it proves by repeating: races, kills, samples. A few times in every build; many times with
 * {@code mvn verify -Plong}.
 */
public final class RepeatCount {
    private static final boolean THOROUGH = "long".equals(System.getProperty("signpost.test.rounds"));

    private RepeatCount() {}

    /** The one number in every build, the other with {@code -Plong}. */
    public static int of(int usual, int thorough) {
        return THOROUGH ? thorough : usual;
    }

    /** Whether {@code -Plong} was asked for. */
    public static boolean thorough() {
        return THOROUGH;
    }
}
