package org.signpost.ingest.input;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * Cuts XML into tags and text, as it stands and without a judgement whether they fit. What is no tag is text: a lone
 * {@code &}, a name that only HTML knows, {@code <3}, a {@code ]]>} where none belongs. Comments and instructions are
 * passed over.
 *
 * <p>The parser that comes with Java stops for good at much that real exports hold, and loses all comments behind it: a prefix
 * that is not declared, a lone {@code &}, {@code <3}, {@code ]]>} among words, a control character, a server's notice with its
 * {@code <br>}, the end of a file that was cut off. It gives names that only HTML knows as they are, without their meaning. No
 * setting of it changes that, except for prefixes; so the project reads XML itself.
 */
final class XmlTokens {
    /** What a piece of the file is. */
    enum Kind {
        /** A tag that opens an element, or one that is empty: then its end comes next. */
        START,
        /** A tag that closes an element. */
        END,
        /** Words, in pieces of bounded length. */
        TEXT,
        /** Words that stand in a section of their own, in which nothing is markup. */
        VERBATIM,
        /** A document type is declared. */
        DOCUMENT_TYPE,
        /** There is no more. */
        NOTHING
    }

    /** HTML's elements that have no end; a server's notice in the middle of a file is HTML. */
    static final Set<String> HTML_WITHOUT_END = Set.of("br", "hr", "img", "wbr");

    private static final int PIECE = 8192;
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_VALUE = 65_536;
    private static final int MOST_ATTRIBUTES = 200;
    private static final int LONGEST_REFERENCE = 34;

    private final SourceCharacters in;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private String name = "";
    private boolean empty;
    private boolean verbatim;

    XmlTokens(SourceCharacters in) {
        this.in = in;
    }

    /** The name of the tag, with its prefix. */
    String name() {
        return name;
    }

    /** What the opening tag says, by names with their prefixes. */
    Map<String, String> attributes() {
        return attributes;
    }

    /** The words of the piece. */
    StringBuilder text() {
        return text;
    }

    Kind next() throws IOException {
        text.setLength(0);
        if (empty) {
            empty = false;
            return Kind.END;
        }
        while (!verbatim) {
            if (in.peek(0) < 0) {
                return Kind.NOTHING;
            } else if (in.peek(0) != '<' || !isMarkup(in.peek(1))) {
                return words();
            } else if (in.take("<!--")) {
                in.skipBehind("-->");
            } else if (in.take("<![CDATA[")) {
                verbatim = true;
            } else if (in.take("<?")) {
                in.skipBehind(">");
            } else if (in.peek(1) == '!') {
                in.skipBehind(">");
                return Kind.DOCUMENT_TYPE;
            } else {
                return tag();
            }
        }
        return verbatim();
    }

    private static boolean isMarkup(int next) {
        return next == '/' || next == '!' || next == '?' || next == '_' || Character.isLetter(next);
    }

    private Kind words() throws IOException {
        while (in.peek(0) >= 0 && text.length() < PIECE) {
            if (in.peek(0) == '<' && isMarkup(in.peek(1))) {
                break;
            }
            character(text, PIECE * 2);
        }
        return Kind.TEXT;
    }

    private Kind verbatim() throws IOException {
        while (text.length() < PIECE) {
            if (in.peek(0) < 0 || in.take("]]>")) {
                verbatim = false;
                break;
            }
            text.append((char) in.next());
        }
        return Kind.VERBATIM;
    }

    private Kind tag() throws IOException {
        in.next();
        boolean closing = in.take("/");
        name = name(">/");
        attributes.clear();
        empty = false;
        while (true) {
            blanks();
            int next = in.peek(0);
            if (next < 0 || next == '<' || in.take(">")) {
                empty = !closing && HTML_WITHOUT_END.contains(name);
                return closing ? Kind.END : Kind.START;
            } else if (in.take("/>")) {
                empty = !closing;
                return closing ? Kind.END : Kind.START;
            } else {
                attribute();
            }
        }
    }

    private void attribute() throws IOException {
        String key = name("=>/");
        if (key.isEmpty()) {
            in.next();
            return;
        }
        blanks();
        String value = "";
        if (in.take("=")) {
            blanks();
            value = value();
        }
        if (attributes.size() < MOST_ATTRIBUTES) {
            attributes.putIfAbsent(key, value);
        }
    }

    /** A value in quotes. Without the second one it ends with the tag, before the next. */
    private String value() throws IOException {
        int quote = in.peek(0);
        if (quote != '"' && quote != '\'') {
            return name(">");
        }
        in.next();
        StringBuilder value = new StringBuilder();
        while (in.peek(0) >= 0 && in.peek(0) != quote && in.peek(0) != '<') {
            character(value, LONGEST_VALUE);
        }
        if (in.peek(0) == quote) {
            in.next();
        }
        return value.toString();
    }

    /** What comes up to a blank, an opening bracket or one of these. */
    private String name(String ends) throws IOException {
        StringBuilder word = new StringBuilder();
        for (int next = in.peek(0); next > ' ' && next != '<' && ends.indexOf(next) < 0; next = in.peek(0)) {
            if (word.length() < LONGEST_NAME) {
                word.append((char) next);
            }
            in.next();
        }
        return word.toString();
    }

    private void blanks() throws IOException {
        while (in.peek(0) >= 0 && in.peek(0) <= ' ') {
            in.next();
        }
    }

    /** Takes one character, or one that is written with its name or number. */
    private void character(StringBuilder to, int most) throws IOException {
        String written = in.peek(0) == '&' ? reference() : "";
        String meant = written.isEmpty() ? "" : meaning(written);
        int length = Math.max(written.length(), 1);
        if (written.isEmpty() && to.length() < most) {
            to.append((char) in.peek(0));
        } else if (to.length() < most) {
            to.append(meant);
        }
        in.skip(length);
    }

    /** Such as "&amp;eacute;", or nothing where a lone ampersand comes next. */
    private String reference() throws IOException {
        StringBuilder written = new StringBuilder("&");
        for (int i = 1; i < LONGEST_REFERENCE; i++) {
            int next = in.peek(i);
            written.append((char) Math.max(next, 0));
            if (next == ';') {
                return written.length() > 2 ? written.toString() : "";
            }
            if (next != '#' && !(next < 128 && Character.isLetterOrDigit(next))) {
                return "";
            }
        }
        return "";
    }

    /** HTML's names as well as XML's. Numbers of characters that no text may hold mean nothing. */
    private static String meaning(String written) {
        String meant = Parser.unescapeEntities(written, true);
        boolean numbered = written.charAt(1) == '#';
        boolean forbidden = meant.codePoints()
                .anyMatch(point -> (point < ' ' && point != '\t' && point != '\n' && point != '\r')
                        || (point >= 0x7f && point < 0xa0)
                        || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                        || (point >= 0xfffd && point <= 0xffff));
        return numbered && (forbidden || meant.equals(written)) ? "" : meant;
    }
}
