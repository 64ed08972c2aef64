package org.signpost.ingest.input;

import java.util.Map;

/** Gathers what stands in one element, up to a length. */
final class XmlText {
    private static final String SECTION_END = "]]>";

    /** What becomes of tags inside the element. */
    enum Tags {
        DROPPED,
        /** They stand among escaped HTML and are part of it. */
        KEPT,
        /** They are the HTML themselves, and the words between them are words. */
        OF_HTML
    }

    private final int most;
    private final Tags tags;
    private final StringBuilder text = new StringBuilder();
    private boolean inSection;
    private int sectionEnd = -1;

    XmlText(int most, Tags tags) {
        this.most = most;
        this.tags = tags;
    }

    void words(CharSequence words) {
        if (inSection && !words.toString().isBlank()) {
            sectionEnd = text.length();
            inSection = false;
        }
        append(tags == Tags.OF_HTML ? escaped(words) : words);
    }

    void section(CharSequence words) {
        inSection = true;
        append(tags == Tags.OF_HTML ? escaped(words) : words);
    }

    void opening(String name, Map<String, String> attributes) {
        if (tags != Tags.DROPPED) {
            append("<" + name);
            attributes.forEach((key, value) -> append(" " + key + "=\"" + value.replace("\"", "&quot;") + "\""));
            append(">");
        }
    }

    void closing(String name) {
        if (tags != Tags.DROPPED && !XmlTokens.HTML_WITHOUT_END.contains(name)) {
            append("</" + name + ">");
        }
    }

    /** Somebody may have typed a section's end into the section: then what follows up to its real end was in it too. */
    String whole() {
        String all = text.toString();
        String typed = all.stripTrailing();
        return sectionEnd < 0 || !typed.endsWith(SECTION_END)
                ? all
                : all.substring(0, sectionEnd)
                        + SECTION_END
                        + typed.substring(sectionEnd, typed.length() - SECTION_END.length());
    }

    private void append(CharSequence words) {
        text.append(words, 0, Math.clamp(most - text.length(), 0, words.length()));
    }

    private static String escaped(CharSequence words) {
        return words.toString().replace("&", "&amp;").replace("<", "&lt;");
    }
}
