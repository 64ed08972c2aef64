package org.signpost.ingest.reader;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.signpost.ingest.found.FormatReader;
import org.signpost.ingest.found.ReckonedDates;
import org.signpost.ingest.reader.html.HtmlPageReader;
import org.signpost.ingest.reader.json.JsonDocumentReader;
import org.signpost.ingest.reader.json.JsonLinesReader;
import org.signpost.ingest.reader.table.CsvReader;
import org.signpost.ingest.reader.table.NamedColumns;
import org.signpost.ingest.reader.text.TextPageReader;
import org.signpost.ingest.reader.xml.DisqusReader;
import org.signpost.ingest.reader.xml.FeedReader;
import org.signpost.ingest.reader.xml.WxrReader;

/** A format in which comments come in. */
public enum InputFormat {
    /** A web page saved as text. */
    TEXT("text", "a page saved as text"),
    /** A web page saved as HTML. */
    HTML("html", "a page saved as HTML"),
    /** One JSON document: what WordPress answers under {@code /wp-json/wp/v2/comments}, or another system's list. */
    REST("wordpress-json", "JSON"),
    /** A WordPress export. */
    WXR("wxr", "a WordPress export (WXR)"),
    /** An RSS or Atom feed of comments. */
    FEED("feed", "an RSS or Atom feed"),
    /** What Disqus exports. */
    DISQUS("disqus", "a Disqus export"),
    /** One JSON object for each line. */
    JSONL("jsonl", "JSON lines"),
    /** A table with a header line. */
    CSV("csv", "a CSV table");

    private final String label;
    private final String words;

    InputFormat(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** As it is typed, such as {@code wxr}. */
    public String label() {
        return label;
    }

    /** As it is shown, such as "a WordPress export (WXR)". */
    public String words() {
        return words;
    }

    /** The format of this label, or empty where there is none. */
    public static Optional<InputFormat> named(String label) {
        String wanted = label.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(some -> some.label.equals(wanted)).findFirst();
    }

    /**
     * A reader for one input.
     *
     * @param columns of a table, where somebody has named them
     * @param dates of the same input
     */
    FormatReader newReader(NamedColumns columns, ReckonedDates dates) {
        return switch (this) {
            case TEXT -> new TextPageReader(dates);
            case HTML -> new HtmlPageReader(dates, "", columns);
            case REST -> new JsonDocumentReader(dates);
            case WXR -> new WxrReader();
            case FEED -> new FeedReader();
            case DISQUS -> new DisqusReader();
            case JSONL -> new JsonLinesReader(dates);
            case CSV -> new CsvReader(columns, dates);
        };
    }
}
