package org.signpost.ingest.input;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * XML as a stream, from files that are not always XML to the letter: a prefix that nobody declared is a prefix, a tag that
 * fits nowhere is passed over, and an element without an end closes with the one around it, or where one like it or like
 * one around it begins. Document types and entities of a file's own are refused before anything in it is read.
 */
public final class XmlEvents implements AutoCloseable {
    private static final int MOST_PREFIXES = 200;
    private static final int PASSED = 1000;

    /** Nothing can be read from here on. */
    public static final class StoppedException extends IOException {
        private final transient UnreadablePart item;

        StoppedException(String place, String reason) {
            super(reason);
            item = new UnreadablePart(place, reason);
        }

        /** Where, and why. */
        public UnreadablePart item() {
            return item;
        }
    }

    private final Reader source;
    private final SourceCharacters characters;
    private final XmlTokens tokens;
    private final XmlNesting nesting;
    private final Map<String, String> namespaces = new HashMap<>();
    private final StringBuilder passed = new StringBuilder();
    private boolean startsAgain;

    public XmlEvents(Reader in) throws IOException {
        source = in;
        characters = new SourceCharacters(in);
        characters.skip(XmlStart.of(characters.view()));
        tokens = new XmlTokens(characters);
        nesting = new XmlNesting(characters);
    }

    /** Goes to the next start of an element and says whether there is one before the document ends. */
    public boolean nextElement() throws IOException {
        while (true) {
            switch (advance()) {
                case START -> {
                    enter();
                    return true;
                }
                case END -> nesting.leave(tokens.name());
                case NOTHING -> {
                    nesting.end();
                    return false;
                }
                case TEXT, VERBATIM, DOCUMENT_TYPE -> {}
            }
        }
    }

    /** Goes to the next start of an element inside the current one, and says whether there is one. */
    public boolean nextChild() throws IOException {
        passed.setLength(0);
        while (true) {
            switch (advance()) {
                case START -> {
                    startsAgain = nesting.isOpen(tokens.name());
                    if (startsAgain) {
                        nesting.abandon();
                        return false;
                    }
                    enter();
                    return true;
                }
                case END -> {
                    if (nesting.closes(tokens.name())) {
                        return false;
                    }
                }
                case TEXT, VERBATIM -> {
                    if (passed.length() < PASSED) {
                        passed.append(tokens.text(), 0, Math.min(tokens.text().length(), PASSED));
                    }
                }
                case NOTHING -> throw nesting.endsEarly();
                case DOCUMENT_TYPE -> {}
            }
        }
    }

    /** The words that {@link #nextChild} has just passed over. */
    public String passed() {
        return passed.toString();
    }

    /** Goes behind the end of the current element. */
    public void skip() throws IOException {
        text(0);
    }

    /** The words inside the current element up to a length, and goes behind its end. */
    public String text(int most) throws IOException {
        return words(new XmlText(most, XmlText.Tags.DROPPED));
    }

    /** As {@link #text}, for HTML that may stand there with its tags as part of the XML. */
    public String html(int most) throws IOException {
        boolean part = attribute("type").equals("xhtml");
        return words(new XmlText(most, part ? XmlText.Tags.OF_HTML : XmlText.Tags.KEPT));
    }

    private String words(XmlText text) throws IOException {
        String name = tokens.name();
        for (int depth = 1; ; ) {
            switch (advance()) {
                case START -> {
                    boolean same = tokens.name().equals(name);
                    depth += same ? 1 : 0;
                    startsAgain = !same && nesting.isOpen(tokens.name());
                    if (startsAgain) {
                        nesting.abandon();
                        return text.whole();
                    }
                    text.opening(tokens.name(), tokens.attributes());
                }
                case END -> {
                    boolean same = tokens.name().equals(name);
                    depth -= same ? 1 : 0;
                    if (depth == 0 || (!same && nesting.isOpen(tokens.name()))) {
                        nesting.closes(tokens.name());
                        return text.whole();
                    }
                    text.closing(tokens.name());
                }
                case TEXT -> text.words(tokens.text());
                case VERBATIM -> text.section(tokens.text());
                case NOTHING -> throw nesting.endsEarly();
                case DOCUMENT_TYPE -> {}
            }
        }
    }

    /** The name without its prefix. */
    public String name() {
        return tokens.name().substring(tokens.name().indexOf(':') + 1);
    }

    /** The prefix of the name, or nothing. */
    public String prefix() {
        return tokens.name().substring(0, Math.max(tokens.name().indexOf(':'), 0));
    }

    /** What the prefix stands for, or nothing where nobody said. */
    public String namespace() {
        return namespaces.getOrDefault(prefix(), "");
    }

    /** What the element's tag says under this name, whatever its prefix, or nothing. */
    public String attribute(String name) {
        return tokens.attributes().entrySet().stream()
                .filter(some -> some.getKey().equals(name) || some.getKey().endsWith(":" + name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    public String place() {
        return "line " + characters.line();
    }

    /** Where tags did not fit, for those who look for what may be missing. */
    public Optional<UnreadablePart> misfits() {
        return nesting.misfits();
    }

    private XmlTokens.Kind advance() throws IOException {
        if (nesting.closesAgain()) {
            return XmlTokens.Kind.END;
        }
        if (startsAgain) {
            startsAgain = false;
            return XmlTokens.Kind.START;
        }
        String place = characters.place();
        XmlTokens.Kind kind = tokens.next();
        if (kind == XmlTokens.Kind.DOCUMENT_TYPE && !nesting.hasBegun()) {
            throw new StoppedException(
                    place, "it declares a document type, which is refused; everything before was read");
        }
        return kind;
    }

    private void enter() throws StoppedException {
        nesting.enter(tokens.name());
        tokens.attributes().forEach((name, value) -> {
            boolean declares = name.equals("xmlns") || name.startsWith("xmlns:");
            if (declares && namespaces.size() < MOST_PREFIXES) {
                namespaces.put(name.equals("xmlns") ? "" : name.substring("xmlns:".length()), value);
            }
        });
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
