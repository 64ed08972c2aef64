package org.signpost.ingest.reader.html;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.reader.html.markup.MarkupRoles;
import org.signpost.ingest.reader.html.markup.OwnElements;

/** The name in a dated comment whose page marks none: the first stressed or linked words, else the words before the date. */
final class AuthorGuess {
    private static final int LONGEST = 60;
    private static final Set<String> STRESSED =
            Set.of("b", "strong", "cite", "a", "h2", "h3", "h4", "h5", "h6", "em", "i", "th");

    private AuthorGuess() {}

    static @Nullable AuthorPart of(OwnElements own, DatePart date) {
        AuthorPart submitted = inTheLine(date.element());
        if (submitted != null) {
            return submitted;
        }
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

    /** The name in a line such as "Submitted by Ana on March 2, 2026"; what is stressed above it is the comment's subject. */
    private static @Nullable AuthorPart inTheLine(Element dated) {
        for (Element line :
                Stream.of(dated, dated.parent()).filter(Objects::nonNull).toList()) {
            String words = OwnElements.fewWords(line);
            AuthorPart part = AuthorPart.isBy(words) && DateInWords.in(words) != null ? AuthorPart.of(line) : null;
            if (part != null && !part.name().isEmpty() && part.name().length() <= LONGEST) {
                return part;
            }
        }
        return null;
    }
}
