package org.signpost.ingest.reader;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** A format in which comments come in. */
public enum InputFormat {
    /** A web page saved as text. */
    TEXT("text", "a page saved as text", TextPageReader::new),
    /** A web page saved as HTML. */
    HTML("html", "a page saved as HTML", HtmlPageReader::new),
    /** What WordPress answers under {@code /wp-json/wp/v2/comments}. */
    REST("wordpress-json", "WordPress REST JSON", WordPressJsonReader::new),
    /** A WordPress export. */
    WXR("wxr", "a WordPress export (WXR)", WxrReader::new),
    /** An RSS or Atom feed of comments. */
    FEED("feed", "an RSS or Atom feed", FeedReader::new),
    /** One JSON object for each line. */
    JSONL("jsonl", "JSON lines", JsonLinesReader::new),
    /** A table with a header line. */
    CSV("csv", "a CSV table", CsvReader::new);

    private final String label;
    private final String words;
    private final Supplier<FormatReader> reader;

    InputFormat(String label, String words, Supplier<FormatReader> reader) {
        this.label = label;
        this.words = words;
        this.reader = reader;
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

    FormatReader newReader() {
        return reader.get();
    }
}
