package org.signpost.cli;

/** The program. */
public final class Signpost {
    private Signpost() {}

    public static void main(String[] arguments) {
        System.exit(0);
    }
}
