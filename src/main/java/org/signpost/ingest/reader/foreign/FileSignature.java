package org.signpost.ingest.reader.foreign;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signpost.ingest.input.EncodingDetection;

/** The first bytes by which files that are no text are known. */
final class FileSignature {
    private static final String NO_TEXT = "this is not text in a format that Signpost reads";
    private static final String PICTURE = "this is a picture; save the page itself as HTML or text";
    private static final String ZIP = "this is a zip archive; unpack it first";
    private static final String PACKED = "this is a packed archive; unpack it first";
    private static final Map<String, String> STARTS = Map.ofEntries(
            Map.entry("%PDF", "this is a PDF; save the page as text or HTML instead"),
            Map.entry("\u0089PNG", PICTURE),
            Map.entry("\u00ff\u00d8\u00ff", PICTURE),
            Map.entry("GIF8", PICTURE),
            Map.entry("\u00d0\u00cf\u0011\u00e0", "this is an Office document; save it as text or CSV instead"),
            Map.entry("\u001f\u008b", "this is packed twice; unpack it first"),
            Map.entry("7z\u00bc\u00af", PACKED),
            Map.entry("Rar!\u001a", PACKED),
            Map.entry("\u00fd7zXZ", PACKED),
            Map.entry("BZh91AY", PACKED),
            Map.entry("(\u00b5/\u00fd", PACKED),
            Map.entry("PK\5\6", "this is a zip archive with nothing in it"),
            Map.entry(
                    "bplist0",
                    "this is a page saved by Safari as one file (.webarchive); save it again as page source"),
            Map.entry(
                    "SQLite format 3\0",
                    "this is an SQLite database; export its comments as JSON or CSV with column names"),
            Map.entry(
                    "PGDMP",
                    "this is a database dump (PostgreSQL); export the comments as CSV with column names instead"),
            Map.entry("\u007fELF", "this is a program"));

    /** What a zip archive is really, by what is in it; the first that fits. */
    private static final Map<String, String> IN_ZIP = inZip();

    private FileSignature() {}

    private static Map<String, String> inZip() {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("application/epub+zip", "this is an e-book (EPUB); save the web page itself as HTML or text");
        marks.put("oasis.opendocument.spreadsheet", "this is a spreadsheet (OpenDocument); save the sheet as CSV");
        marks.put("oasis.opendocument", "this is a document (OpenDocument); save it as plain text");
        marks.put("\0xl/", "this is an Excel workbook; save the sheet as CSV (UTF-8)");
        marks.put("\0word/", "this is a Word document; save it as plain text");
        marks.put("\0ppt/", "this is a PowerPoint file; save the comments as plain text");
        return marks;
    }

    /** What the file is and what to do, or empty where it may be text. */
    static Optional<String> of(byte[] head) {
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        if (bytes.startsWith("PK\3\4")) {
            return Optional.of(zip(bytes));
        }
        Optional<String> known = STARTS.entrySet().stream()
                .filter(format -> bytes.startsWith(format.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (known.isPresent() || EncodingDetection.of(head).name().startsWith("UTF-16")) {
            return known;
        }
        if (bytes.startsWith("ustar", 257)) {
            return Optional.of(PACKED);
        }
        if (bytes.startsWith("RIFF") && bytes.startsWith("WEBP", 8)) {
            return Optional.of(PICTURE);
        }
        long controls = IntStream.range(0, head.length)
                .filter(i -> head[i] >= 0 && head[i] < ' ' && "\n\r\t".indexOf(head[i]) < 0)
                .count();
        return controls > 16 && controls > head.length / 10 ? Optional.of(NO_TEXT) : Optional.empty();
    }

    /** The names of what is packed stand unpacked in the archive, each behind a zero byte; they say what it is. */
    private static String zip(String bytes) {
        return IN_ZIP.entrySet().stream()
                .filter(mark -> bytes.contains(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ZIP);
    }
}
