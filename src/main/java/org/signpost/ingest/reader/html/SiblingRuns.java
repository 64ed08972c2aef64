package org.signpost.ingest.reader.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.signpost.ingest.reader.html.markup.ElementNames;
import org.signpost.ingest.reader.html.markup.MarkupRoles;

/**
 * Comments that are no element of their own but a run of neighbours: a line with the name and the date, and the words behind it,
 * as in {@code <dt>} and {@code <dd>}. Each run is put into one element, so that it is read like any other comment.
 */
final class SiblingRuns {
    private SiblingRuns() {}

    /** Puts each {@code dt} of a list of comments together with what stands behind it. */
    static void joinTerms(Document page) {
        for (Element list : page.select("dl")) {
            List<Element> terms = list.children().stream()
                    .filter(child -> child.normalName().equals("dt"))
                    .toList();
            boolean comments = terms.stream().anyMatch(SiblingRuns::isHeadOfComment);
            if (comments) {
                join(list, new HashSet<>(terms), child -> false);
            }
        }
    }

    private static boolean isHeadOfComment(Element term) {
        return CommentIdentity.of(term.id()) != null
                || MarkupRoles.isComment(term)
                || (MarkupRoles.isAuthor(term)
                        && ElementNames.of(term).names().stream()
                                .anyMatch(words -> words.getFirst().equals("comment")));
    }

    /**
     * Puts each start together with its neighbours up to the next start.
     *
     * @param ends what belongs to no run
     * @return the new elements, each for its start
     */
    static Map<Element, Element> join(Element parent, Set<Element> starts, Predicate<Element> ends) {
        List<Node> nodes = new ArrayList<>(parent.childNodes());
        Map<Element, Element> runs = new LinkedHashMap<>();
        parent.empty();
        Element run = null;
        for (Node node : nodes) {
            Element element = node instanceof Element some ? some : null;
            if (element != null && starts.contains(element)) {
                run = new Element("div").addClass("comment");
                String id = CommentIdentity.ofComment(element.id()).id();
                run.attr("id", id.isEmpty() ? "" : "comment-" + id);
                element.classNames().stream()
                        .filter(name -> !MarkupRoles.isPartName(name))
                        .forEach(run::addClass);
                parent.appendChild(run);
                runs.put(element, run);
            } else if (element != null && ends.test(element)) {
                run = null;
            }
            (run == null ? parent : run).appendChild(node);
        }
        return runs;
    }
}
