package org.signpost.ingest.reader.foreign;

import java.util.Optional;
import java.util.stream.Stream;
import org.signpost.ingest.input.EncodingDetection;
import org.signpost.ingest.input.UnreadablePart;

/** Says of a file that holds no comments as we read them what it is and what to do, by its first bytes. */
public final class ForeignFiles {
    private static final String FILE = "the file";

    private ForeignFiles() {}

    /** Why this can be read in no format at all, or empty where it may be read. */
    public static Optional<UnreadablePart> unreadable(byte[] head) {
        return FileSignature.of(head).map(reason -> new UnreadablePart(FILE, reason));
    }

    /**
     * Why this text is none of our formats, or empty where it may be one. Meant for files of which nobody said what they are.
     *
     * @param name of the file, or blank
     */
    public static Optional<UnreadablePart> otherText(byte[] head, String name) {
        String text = EncodingDetection.decode(head)
                .replace("\0", "")
                .replace("\ufeff", "")
                .stripLeading();
        Optional<UnreadablePart> kind = Stream.of(ForeignText.values())
                .filter(some -> some.isIn(text, name))
                .findFirst()
                .map(some -> new UnreadablePart(FILE, some.sentence()));
        return kind.isEmpty() && HeaderlessTable.isIn(text, name)
                ? Optional.of(new UnreadablePart("line 1", HeaderlessTable.SENTENCE))
                : kind;
    }
}
