package org.signpost.ingest.reader.html.markup;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Turns what some systems write in a way of their own into what all others write: elements that they have invented, ids that are
 * mere numbers, texts that stand in a form, and names, depths and ids that stand in attributes.
 */
public final class FamiliarMarkup {
    private static final Set<String> COMMENT = MarkupWords.of("comment");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");
    private static final Pattern NAME = Pattern.compile("[^<>]{1,100}");
    private static final Pattern FULL_NAME = Pattern.compile("(?:t1_)([A-Za-z0-9]{1,20})");
    private static final List<String> FULL_NAMES = List.of("thingid", "data-fullname");
    private static final int MOST = 20_000;

    private FamiliarMarkup() {}

    public static void in(Document page) {
        KnownPrograms.in(page);
        PluginMarkup.in(page);
        TelegramMarkup.in(page);
        page.getAllElements().stream().limit(MOST).forEach(FamiliarMarkup::rename);
        WrappingForms.open(page);
        page.select("[id~=^\\d{1,20}$]").stream().limit(MOST).forEach(FamiliarMarkup::number);
    }

    /** {@code <forum-comment author="Ana">} is an element of the class "forum-comment" with the name in it. */
    private static void rename(Element element) {
        String name = element.normalName();
        if (name.indexOf('-') > 0 && ElementNames.hasWord(ElementNames.words(name), COMMENT)) {
            element.tagName("div").addClass(name);
            String author = element.attr("author");
            if (MarkupRoles.isComment(element) && NAME.matcher(author).matches()) {
                element.prependElement("span").addClass("author").text(author);
            }
        }
        FULL_NAMES.stream()
                .map(attribute -> FULL_NAME.matcher(element.attr(attribute)))
                .filter(full ->
                        full.matches() && element.attr("data-comment-id").isEmpty())
                .forEach(full -> element.attr("data-comment-id", full.group(1)));
    }

    /** A row whose id is only a number is a comment where something in it is called one. */
    private static void number(Element element) {
        boolean holds = element.stream().anyMatch(some -> !some.equals(element) && MarkupRoles.isComment(some));
        if (!holds || !NUMBER.matcher(element.id()).matches()) {
            return;
        }
        String id = element.id();
        element.getAllElements().stream().filter(some -> some.id().equals(id)).forEach(some -> some.removeAttr("id"));
        Element indent = element.selectFirst("[indent]");
        if (indent != null) {
            element.attr("data-depth", indent.attr("indent"));
        }
        element.attr("id", "comment-" + id);
    }
}
