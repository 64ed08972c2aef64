package org.signpost.ingest.reader.html.markup;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Forms that are only a frame around what stands in them: around one text, as in old Reddit, or around the whole page, as in
 * pages of ASP.NET. They become mere boxes. A form in which somebody types stays one.
 */
final class WrappingForms {
    private static final String TYPED =
            "textarea, [contenteditable], input:not([type]), input[type=text], input[type=email], input[type=url],"
                    + " input[type=search], input[type=password]";
    private static final int MOST = 20_000;
    private static final int MOST_INNER = 500;
    private static final int LEVELS = 8;

    private WrappingForms() {}

    static void open(Document page) {
        page.select("form").stream().limit(MOST).filter(WrappingForms::isFrame).forEach(WrappingForms::open);
    }

    /** Its name says that it is a form; what is typed in it nobody has said yet. */
    private static void open(Element form) {
        form.tagName("div");
        if (MarkupRoles.isNoise(form) || MarkupRoles.isApart(form)) {
            form.clearAttributes();
        }
        form.select("textarea").remove();
    }

    private static boolean isFrame(Element form) {
        if (form.stream().limit(MOST_INNER).noneMatch(WrappingForms::isText)) {
            return false;
        }
        return form.selectFirst(TYPED) == null || holdsComment(form) || holdsAllTextOfItsComment(form);
    }

    private static boolean isText(Element some) {
        return MarkupRoles.isBody(some) && some.hasText() && some.selectFirst(TYPED) == null;
    }

    private static boolean holdsComment(Element form) {
        return form.stream()
                .skip(1)
                .limit(MOST_INNER)
                .anyMatch(some -> MarkupRoles.isComment(some)
                        && some.selectFirst(TYPED) == null
                        && some.stream().limit(MOST_INNER).anyMatch(MarkupRoles::isDate)
                        && some.stream().limit(MOST_INNER).anyMatch(WrappingForms::isText));
    }

    /** A text that its writer may change stands beside the field for that. */
    private static boolean holdsAllTextOfItsComment(Element form) {
        Element around = form.parent();
        for (int i = 0; i < LEVELS && around != null && !MarkupRoles.isComment(around); i++) {
            around = around.parent();
        }
        return around != null
                && MarkupRoles.isComment(around)
                && around.stream()
                        .limit(MOST_INNER)
                        .filter(some -> some.closest("form") == null)
                        .noneMatch(WrappingForms::isText);
    }
}
