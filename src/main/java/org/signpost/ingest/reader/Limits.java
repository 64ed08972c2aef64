package org.signpost.ingest.reader;

/**
 * How far an archive may blow up.
 *
 * @param inflatedBytes the most bytes that are unpacked
 * @param ratio the most unpacked bytes for each packed one, looked at after the first megabyte
 */
public record Limits(long inflatedBytes, int ratio) {
    /** For what somebody sends or what is fetched: 20 MB. */
    public static final Limits UPLOAD = new Limits(20L << 20, 100);

    /** For a file that whoever runs the installation names: any size, as it is read in a stream. */
    public static final Limits COMMAND_LINE = new Limits(Long.MAX_VALUE, 100);
}
