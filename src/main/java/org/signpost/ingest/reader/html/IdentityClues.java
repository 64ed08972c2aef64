package org.signpost.ingest.reader.html;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.signpost.ingest.reader.html.markup.MarkupRoles;
import org.signpost.ingest.reader.html.markup.OwnElements;

/** The id of a comment whose element has none that says so: in its data, or in the links that lead to it or answer it. */
final class IdentityClues {
    private static final List<String> DATA = List.of("data-comment-id", "data-commentid", "data-comment", "data-id");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern LINK =
            Pattern.compile("(?:[?&]replytocom=|#(?:li-)?comment-?)(\\d{1,20}|[0-9a-f]{12,64})(?:[#&]|$)");
    private static final int LONGEST = 2000;

    private IdentityClues() {}

    static CommentIdentity of(Element comment, Set<Element> comments) {
        CommentIdentity own = CommentIdentity.ofComment(comment.id());
        if (!own.id().isEmpty()) {
            return own;
        }
        OwnElements parts = OwnElements.of(comment, some -> !some.equals(comment) && comments.contains(some));
        return Stream.concat(Stream.of(comment), parts.all().stream())
                .flatMap(IdentityClues::ids)
                .findFirst()
                .orElse(CommentIdentity.NONE);
    }

    private static Stream<CommentIdentity> ids(Element element) {
        CommentIdentity named = CommentIdentity.of(element.id());
        if (named != null) {
            return Stream.of(named);
        }
        Stream<CommentIdentity> data = DATA.stream()
                .map(element::attr)
                .filter(value -> ID.matcher(value).matches())
                .map(id -> new CommentIdentity(id, null));
        String href = element.normalName().equals("a") && !MarkupRoles.isReplyTo(element) ? element.attr("href") : "";
        Matcher link = LINK.matcher(href.length() > LONGEST ? "" : href);
        return link.find() ? Stream.concat(data, Stream.of(new CommentIdentity(link.group(1), null))) : data;
    }
}
