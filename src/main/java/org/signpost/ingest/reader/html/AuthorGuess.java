package org.signpost.ingest.reader.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The name in a dated comment whose page marks none: the first stressed or linked words, else the words before the date. */
final class AuthorGuess {
    private static final int LONGEST = 60;
    private static final Set<String> STRESSED =
            Set.of("b", "strong", "cite", "a", "h2", "h3", "h4", "h5", "h6", "em", "i", "th");

    private AuthorGuess() {}

    static @Nullable AuthorPart of(OwnElements own, DatePart date) {
        AuthorPart first = null;
        boolean dated = false;
        boolean marked = MarkupRoles.isDate(date.element());
        for (Element element : own.shown()) {
            dated |= element.equals(date.element());
            boolean other = (marked && OwnElements.isWithin(element, date.element())) || MarkupRoles.isBody(element);
            String words = other ? "" : OwnElements.fewWords(element);
            if (words.isEmpty() || words.length() > LONGEST) {
                continue;
            }
            AuthorPart part = AuthorPart.of(element);
            if (part.name().isEmpty() || AuthorPart.isSays(part.name())) {
                continue;
            }
            if (STRESSED.contains(element.normalName()) && !MarkupRoles.isNoise(element)) {
                return first == null || OwnElements.isWithin(element, first.element()) ? part : first;
            }
            first = first == null && !dated && !element.normalName().equals("p") ? part : first;
        }
        return first;
    }
}
