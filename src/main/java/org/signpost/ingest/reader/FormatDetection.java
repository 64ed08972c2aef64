package org.signpost.ingest.reader;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.signpost.ingest.input.EncodingDetection;
import org.signpost.ingest.input.GzipInput;
import org.signpost.ingest.input.XmlStart;
import org.signpost.ingest.reader.json.JsonStart;
import org.signpost.ingest.reader.table.CsvHeader;
import org.signpost.ingest.reader.table.HeaderSearch;
import org.signpost.ingest.reader.table.NamedColumns;

/** Tells the formats apart by the first bytes; a file's name only decides where the content fits two of them. */
final class FormatDetection {
    static final int HEAD = 65_536;

    private static final Pattern TAG =
            Pattern.compile("<(?:html|body|head|div|ol|ul|li|p|article|section|h[1-6])[\\s>]");

    private static final Pattern XML_NAME = Pattern.compile("(?i)\\.(?:xml|rss|atom|wxr)$");

    private FormatDetection() {}

    /** The first bytes, which stay to be read. */
    static byte[] head(BufferedInputStream bytes) throws IOException {
        bytes.mark(HEAD + 1);
        byte[] head = new byte[HEAD];
        int length = 0;
        try {
            int read = 0;
            while (read >= 0 && length < HEAD) {
                length += read;
                read = bytes.read(head, length, HEAD - length);
            }
        } catch (GzipInput.BadInputException e) {
            // It comes again when the reader gets to this place; what is before it can be looked at.
        }
        bytes.reset();
        return Arrays.copyOf(head, length);
    }

    static InputFormat format(byte[] head, String name, NamedColumns columns) {
        InputFormat format = format(head, name);
        return format == InputFormat.TEXT && !columns.isEmpty() ? InputFormat.CSV : format;
    }

    static InputFormat format(byte[] head, String name) {
        String text = EncodingDetection.decode(head)
                .replace("\0", "")
                .replace("\ufeff", "")
                .stripLeading();
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<")) {
            return markup(lower);
        }
        int behind = XmlStart.behindOtherLines(lower, XML_NAME.matcher(name).find());
        if (behind >= 0) {
            return markup(lower.substring(behind));
        }
        if ((lower.startsWith("[") && lower.substring(1).stripLeading().startsWith("{")) || lower.equals("[]")) {
            return InputFormat.REST;
        }
        if (lower.startsWith("{")) {
            return JsonStart.isLines(lower) ? InputFormat.JSONL : InputFormat.REST;
        }
        String file = name.toLowerCase(Locale.ROOT);
        if (file.endsWith(".jsonl") || file.endsWith(".ndjson")) {
            return InputFormat.JSONL;
        }
        if (lower.startsWith("[") && file.endsWith(".json")) {
            return InputFormat.REST;
        }
        if (isTable(text, file)) {
            return InputFormat.CSV;
        }
        return lower.contains("<li id=\"comment-") ? InputFormat.HTML : InputFormat.TEXT;
    }

    private static boolean isTable(String text, String file) {
        String first = text.lines().findFirst().orElse("");
        if (HeaderSearch.namesSeparator(first)) {
            return true;
        }
        CsvHeader header = CsvHeader.of(first);
        boolean named = file.endsWith(".csv") || file.endsWith(".tsv");
        return header.isTable()
                || HeaderSearch.isBelowTitle(text)
                || (named && (header.hasText() || header.hasColumns()));
    }

    private static InputFormat markup(String lower) {
        if (lower.contains("<rss") && (lower.contains("wordpress.org/export") || lower.contains("<wp:"))) {
            return InputFormat.WXR;
        }
        if (lower.contains("<disqus")) {
            return InputFormat.DISQUS;
        }
        boolean html = lower.contains("<!doctype html") || (TAG.matcher(lower).find() && !lower.startsWith("<?xml"));
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            return InputFormat.HTML;
        }
        boolean feed = lower.contains("<rss") || lower.contains("<feed") || lower.contains("<rdf:rdf");
        if (feed || (lower.startsWith("<?xml") && !lower.contains("<html"))) {
            return InputFormat.FEED;
        }
        return html || !lower.startsWith("<!doctype") ? InputFormat.HTML : InputFormat.FEED;
    }
}
