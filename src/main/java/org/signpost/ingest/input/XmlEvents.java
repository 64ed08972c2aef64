package org.signpost.ingest.input;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Reader;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * XML as a stream, without document types and entities of its own: a file that declares a document type is refused
 * before anything in it is read.
 */
public final class XmlEvents implements AutoCloseable {
    /** A document type is declared. */
    static final class DocumentTypeException extends XMLStreamException {
        DocumentTypeException(XMLStreamReader at) {
            super("document type", at.getLocation());
        }
    }

    private static final WstxInputFactory FACTORY = factory();

    private final XMLStreamReader2 reader;

    public XmlEvents(Reader in) throws XMLStreamException {
        reader = (XMLStreamReader2) FACTORY.createXMLStreamReader(in);
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 100);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 200);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 65_536);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside is read");
        });
        return factory;
    }

    /** Goes to the next start of an element and says whether there is one before the document ends. */
    public boolean nextElement() throws XMLStreamException {
        while (reader.hasNext()) {
            if (advance() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    private int advance() throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new DocumentTypeException(reader);
        }
        return event;
    }

    /** Goes to the next start of an element inside the current one, and says whether there is one. */
    public boolean nextChild() throws XMLStreamException {
        int event = advance();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            event = advance();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Goes behind the end of the current element. */
    public void skip() throws XMLStreamException {
        reader.skipElement();
    }

    /** The words inside the current element up to a length, and goes behind its end. */
    public String text(int most) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    int room = Math.min(most - text.length(), reader.getTextLength());
                    text.append(reader.getTextCharacters(), reader.getTextStart(), Math.max(room, 0));
                }
                default -> {}
            }
        }
        return text.toString();
    }

    public String name() {
        return reader.getLocalName();
    }

    public String namespace() {
        return Objects.requireNonNullElse(reader.getNamespaceURI(), "");
    }

    public String attribute(String name) {
        return Objects.requireNonNullElse(reader.getAttributeValue(null, name), "");
    }

    public String place() {
        return "line " + reader.getLocation().getLineNumber();
    }

    /** Where the file stops being readable, and why, in plain words. */
    public static UnreadablePart explain(XMLStreamException failure) {
        String place = failure.getLocation() == null
                ? "line 1"
                : "line " + failure.getLocation().getLineNumber() + ", column "
                        + failure.getLocation().getColumnNumber();
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof DocumentTypeException) {
            return new UnreadablePart(
                    place, "it declares a document type, which is refused; everything before was read");
        }
        if (failure instanceof WstxEOFException || message.contains("end of input")) {
            return new UnreadablePart(place, UnreadablePart.ENDS_EARLY);
        }
        if (message.contains("limit (")) {
            return new UnreadablePart(place, "nested too deep, or too many attributes; everything before was read");
        }
        return new UnreadablePart(place, "not XML from here on; everything before this place was read");
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
