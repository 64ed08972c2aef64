package org.signpost.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.io.function.IOSupplier;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.found.SeenMoment;
import org.signpost.ingest.input.UnpackingLimits;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.reader.ColumnQuestion;
import org.signpost.ingest.reader.CommentReaders;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.table.NamedColumns;
import org.signpost.platform.TextExcerpt;

/**
 * What is to be imported. It can be opened more than once and says the same each time.
 *
 * @param name the file or address, as shown
 * @param opener opens the input at its start; who asks it closes the stream
 * @param format a label of {@link org.signpost.ingest.reader.InputFormat}, or empty to look at the content
 * @param columns of a table, where somebody has named them
 * @param seen when, from which "5 days ago" counts back
 * @param missing what was not even opened of it, such as later pages of a list; or empty
 */
public record ImportSource(
        String name,
        IOSupplier<InputStream> opener,
        UnpackingLimits limits,
        Optional<String> format,
        NamedColumns columns,
        SeenMoment seen,
        Optional<UnreadablePart> missing) {
    /** One of which nothing is missing. */
    ImportSource(
            String name,
            IOSupplier<InputStream> opener,
            UnpackingLimits limits,
            Optional<String> format,
            NamedColumns columns,
            SeenMoment seen) {
        this(name, opener, limits, format, columns, seen, Optional.empty());
    }

    /** A file that whoever runs the installation names; it may be of any size. */
    public static ImportSource file(Path path, Optional<String> format) {
        String name = Objects.requireNonNullElse(path.getFileName(), path).toString();
        return new ImportSource(
                name,
                () -> Files.newInputStream(path),
                UnpackingLimits.COMMAND_LINE,
                format,
                NamedColumns.NONE,
                SeenMoment.UNKNOWN);
    }

    /** A file that somebody sent and that lies here for a while; what is packed may not blow up. */
    static ImportSource upload(String name, Path path) {
        return new ImportSource(
                name,
                () -> Files.newInputStream(path),
                UnpackingLimits.UPLOAD,
                Optional.empty(),
                NamedColumns.NONE,
                SeenMoment.UNKNOWN);
    }

    /** Something that was sent or fetched. */
    public static ImportSource bytes(String name, byte[] bytes, Optional<String> format) {
        return new ImportSource(
                name,
                () -> new ByteArrayInputStream(bytes),
                UnpackingLimits.UPLOAD,
                format,
                NamedColumns.NONE,
                SeenMoment.UNKNOWN);
    }

    /**
     * The same, with columns of its table named, each such as {@code text=Kommentar}.
     *
     * @throws IllegalArgumentException where one is not named as it must be
     */
    public ImportSource withColumns(List<String> choices) {
        return new ImportSource(name, opener, limits, format, NamedColumns.of(choices), seen, missing);
    }

    /** The same, fetched from its website now. */
    public ImportSource fetchedAt(Instant now) {
        return new ImportSource(name, opener, limits, format, columns, SeenMoment.fetched(now), missing);
    }

    /** The same, of which this is known to be missing; nothing changes where it is empty. */
    public ImportSource lacking(Optional<UnreadablePart> part) {
        return new ImportSource(name, opener, limits, format, columns, seen, part);
    }

    /** The same, read now: nothing in it was written later. */
    public ImportSource readAt(Instant now) {
        return new ImportSource(name, opener, limits, format, columns, seen.readAt(now), missing);
    }

    /** The same, saved on a day that a person names; nothing changes where it is null. */
    public ImportSource savedOn(@Nullable LocalDate day) {
        return new ImportSource(name, opener, limits, format, columns, seen.saidOn(day), missing);
    }

    /**
     * Looks whether each is named as it must be, before anything is opened.
     *
     * @throws IllegalArgumentException where one is not, with a sentence for whoever named it
     */
    public static void checkColumns(List<String> choices) {
        NamedColumns.of(choices);
    }

    /** What a person must say of a table's columns before it is read, as sentences for the screen, or empty. */
    Optional<String> columnQuestion() throws IOException {
        try (InputStream in = opener.get()) {
            return ColumnQuestion.of(in, name, limits, columns);
        }
    }

    /** Reads everything into memory; meant for one page or file of moderate size. */
    public FoundComments read() throws IOException {
        try (InputStream in = opener.get()) {
            FoundComments found = CommentReaders.read(in, name, format, columns, seen);
            return missing.map(found::lacking).orElse(found);
        }
    }

    /** The same, with something between the input and whoever opens it. */
    ImportSource readThrough(UnaryOperator<InputStream> between) {
        return new ImportSource(name, () -> between.apply(opener.get()), limits, format, columns, seen, missing);
    }

    /** The name without control characters, on one line, cut to what is stored. */
    String shownName() {
        String line = name.replaceAll("[\\p{Cc}\\p{Cs}\\p{Cn}]", "").strip();
        return line.isEmpty() ? "pasted text" : TextExcerpt.beginning(line, 250);
    }
}
