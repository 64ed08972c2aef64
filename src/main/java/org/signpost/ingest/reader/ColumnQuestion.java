package org.signpost.ingest.reader;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.signpost.ingest.found.ReckonedDates;
import org.signpost.ingest.found.SeenMoment;
import org.signpost.ingest.input.CleanReader;
import org.signpost.ingest.input.EncodingDetection;
import org.signpost.ingest.input.GzipInput;
import org.signpost.ingest.input.UnpackingLimits;
import org.signpost.ingest.reader.foreign.ForeignFiles;
import org.signpost.ingest.reader.table.CsvReader;
import org.signpost.ingest.reader.table.NamedColumns;

/** Looks at the first line of a table before it is read, while the person who brings it can still say which column is which. */
public final class ColumnQuestion {
    private ColumnQuestion() {}

    /**
     * What a person must say first, as sentences for the screen; empty where it is no table or its columns are clear.
     *
     * @param columns those that the person has named already
     */
    public static Optional<String> of(InputStream in, String nameHint, UnpackingLimits limits, NamedColumns columns)
            throws IOException {
        byte[] head = head(in, limits);
        boolean table = ForeignFiles.unreadable(head).isEmpty()
                && ForeignFiles.otherText(head, nameHint).isEmpty()
                && FormatDetection.format(head, nameHint, columns) == InputFormat.CSV;
        if (!table) {
            return Optional.empty();
        }
        CleanReader text = new CleanReader(new ByteArrayInputStream(head), EncodingDetection.of(head));
        return new CsvReader(columns, new ReckonedDates(SeenMoment.UNKNOWN)).question(text);
    }

    private static byte[] head(InputStream in, UnpackingLimits limits) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, FormatDetection.HEAD + 1);
        byte[] head = FormatDetection.head(bytes);
        return GzipInput.isGzip(head)
                ? FormatDetection.head(new BufferedInputStream(new GzipInput(bytes, limits), FormatDetection.HEAD + 1))
                : head;
    }
}
