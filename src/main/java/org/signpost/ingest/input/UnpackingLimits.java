package org.signpost.ingest.input;

/**
 * How far an archive may blow up.
 *
 * @param inflatedBytes the most bytes that are unpacked
 * @param ratio the most unpacked bytes for each packed one, looked at after the first megabyte
 */
public record UnpackingLimits(long inflatedBytes, int ratio) {
    /** For what somebody sends or what is fetched: 20 MB. */
    public static final UnpackingLimits UPLOAD = new UnpackingLimits(20L << 20, 100);

    /** For a file that whoever runs the installation names: any size, as it is read in a stream. */
    public static final UnpackingLimits COMMAND_LINE = new UnpackingLimits(Long.MAX_VALUE, 100);
}
