package org.signpost.ingest.reader.html;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.signpost.ingest.found.MissingComments;
import org.signpost.ingest.found.PageWords;
import org.signpost.ingest.reader.html.markup.MarkupRoles;
import org.signpost.ingest.reader.html.markup.OwnElements;
import org.signpost.ingest.reader.text.PageLink;

/** Tells by what else stands on a page why comments may be missing. */
final class HtmlPageKind {
    private static final String OTHER_PAGES = "a[href*=/comment-page-]:not([href*=#comment-]), "
            + "a[href*=cpage=]:not([href*=#comment-]), .comment-navigation a, .comments-pagination a, "
            + ".comments-navigation a, .wp-block-comments-pagination a, #comment-nav-above a, #comment-nav-below a, "
            + "body.edit-comments-php .tablenav-pages a.next-page";
    private static final String ERROR =
            "body.error404, body#error-page, #challenge-form, #cf-error-details, #challenge-error-text";
    private static final String PASSWORD_OF_POST = "form.post-password-form, input[name=post_password]";

    /** Where services put their comments. */
    private static final String SERVICES = "#disqus_thread, .fb-comments, #fb-comments, script[src*=giscus.app], "
            + "script[src*=utteranc.es], #cusdis_thread, hyvor-talk-comments, #hyvor-talk-view, #commento, #remark42, "
            + "#isso-thread, .spot-im, [data-spotim-module], #coral_thread, #vuukle-comments, #graphcomment, #cactus_thread, "
            + "#IDCommentsList, #livefyre-comments, [data-src*=/embed/comments/], iframe[src*=/embed/comments/]";

    /** "404", "Error 503: busy", "502 Bad Gateway"; not "500 families march". */
    private static final Pattern STATUS = Pattern.compile(
            "(?:http |error )?(?:40[0134589]|410|429|451|50[0-4]|52[0-6])(?: error)?(?!\\p{L}|\\d)(.{0,200})");

    private static final Set<String> ERROR_TITLES = PageWords.of("error-title");
    private static final String SEPARATORS = "-\u2013\u2014|\u203a\u00bb\u00b7.\u2026!";
    private static final int SHORT_PAGE = 3000;
    private static final int SHORTEST_PAGE = 1200;

    private HtmlPageKind() {}

    /** Why a page on which some comments were found may hold more. */
    static Optional<MissingComments> withComments(Document page) {
        return has(page, OTHER_PAGES) || leadsOn(page) ? Optional.of(MissingComments.OTHER_PAGES) : Optional.empty();
    }

    /** A link or button that says so, whatever it is called. */
    private static boolean leadsOn(Document page) {
        return page.select("a, button").stream()
                .map(OwnElements::fewWords)
                .anyMatch(words -> MarkupRoles.isHeading(words) && PageLink.isToOthers(words));
    }

    /** Why a page has no comments, or empty where it seems an ordinary page that nobody commented on. */
    static Optional<MissingComments> withoutComments(Document page) {
        int length = page.body().text().length();
        if (has(page, ERROR) || (length < SHORT_PAGE && isErrorTitle(page.title()))) {
            return Optional.of(MissingComments.ERROR_PAGE);
        }
        boolean password = has(page, "input[type=password]");
        if (has(page, PASSWORD_OF_POST) || (password && (length < SHORTEST_PAGE || has(page, "body.login")))) {
            return Optional.of(MissingComments.SIGN_IN);
        }
        return has(page, SERVICES) ? Optional.of(MissingComments.LOADED_LATER) : withComments(page);
    }

    private static boolean has(Document page, String selector) {
        return page.selectFirst(selector) != null;
    }

    private static boolean isErrorTitle(String title) {
        String words = title.strip().toLowerCase(Locale.ROOT);
        Matcher status = STATUS.matcher(words);
        return status.matches()
                ? endsSentence(status.group(1), SEPARATORS + ":")
                        || beginsWithError(status.group(1).strip())
                : words.length() < 200 && beginsWithError(words);
    }

    private static boolean beginsWithError(String words) {
        return ERROR_TITLES.stream()
                .anyMatch(
                        error -> words.startsWith(error) && endsSentence(words.substring(error.length()), SEPARATORS));
    }

    /** Whether nothing follows, or what follows is another part of the title, such as the website's name. */
    private static boolean endsSentence(String rest, String separators) {
        String words = rest.strip();
        return words.isEmpty() || separators.indexOf(words.charAt(0)) >= 0;
    }
}
