package org.signpost.faq.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layout of a public page needs.
 *
 * @param description one or two sentences for search engines
 * @param canonical the page's own full address
 * @param alternates the same page in every language, this one among them
 * @param contact address of the private contact page, or null
 * @param data schema.org data as JSON that is safe inside a script element, or null
 */
public record PublicPage(
        PublicWords words,
        String title,
        String description,
        String canonical,
        List<Alternate> alternates,
        @Nullable String contact,
        @Nullable String data) {
    public PublicPage {
        alternates = List.copyOf(alternates);
    }

    /**
     * The page in a language.
     *
     * @param name the language's own name
     */
    public record Alternate(String language, String name, String address, boolean current) {}

    /** A group of entries under a heading. */
    public record Group(String title, String address, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /** An entry in a list. */
    public record Line(String question, String address, String language) {}
}
