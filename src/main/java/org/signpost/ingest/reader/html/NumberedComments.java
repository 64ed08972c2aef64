package org.signpost.ingest.reader.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.signpost.ingest.reader.html.markup.MarkupRoles;

/**
 * Comments of a page whose names say nothing, by the numbers that its scripts know them by. The outermost element with a number
 * is the comment; its buttons may have the same one.
 */
final class NumberedComments {
    private static final String NUMBERED = "[data-comment-id], [data-commentid], [data-comment_id], [data-cid],"
            + " [data-reply-id], [data-message-id]";
    private static final List<String> DATA = List.of(
            "data-comment-id", "data-commentid", "data-comment_id", "data-cid", "data-reply-id", "data-message-id");
    private static final int LONGEST = 64;
    private static final int FAR = 4;

    private NumberedComments() {}

    static Map<Element, CommentIdentity> in(Document page) {
        Map<String, Element> outermost = new LinkedHashMap<>();
        for (Element element : page.select(NUMBERED)) {
            String number = DATA.stream()
                    .map(element::attr)
                    .filter(value -> !value.isBlank())
                    .findFirst()
                    .orElse("");
            boolean possible = !number.isEmpty()
                    && number.length() <= LONGEST
                    && !MarkupRoles.isNoise(element)
                    && !CommentCandidates.isApart(element, FAR);
            if (possible) {
                outermost.putIfAbsent(number, element);
            }
        }
        return CommentCandidates.speaking(new ArrayList<>(outermost.values()));
    }
}
