package org.signpost.ingest.reader.html.markup;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Turns the comments of Facebook's plugin into what all others write: a machine has made up the names there, so that only what
 * stands around a name and a moment is known to be a comment.
 */
final class PluginMarkup {
    private static final String ACTOR = ".UFICommentActorName";
    private static final String MOMENT = "abbr[data-utime]";
    private static final String ANSWERS = "._44ri";
    private static final Pattern SECONDS = Pattern.compile("1\\d{9}");
    private static final int LEVELS = 8;
    private static final int MOST = 20_000;

    private PluginMarkup() {}

    static void in(Document page) {
        page.select(ACTOR).stream().limit(MOST).forEach(PluginMarkup::ofFacebook);
        page.select(ANSWERS).stream().limit(MOST).forEach(answers -> answers.addClass("children"));
    }

    /** The box around a name and a moment, and around no other name. */
    private static void ofFacebook(Element actor) {
        Element whole = actor.parent();
        for (int i = 0; i < LEVELS && whole != null && whole.selectFirst(MOMENT) == null; i++) {
            whole = whole.parent();
        }
        Element moment = whole == null ? null : whole.selectFirst(MOMENT);
        if (whole == null || moment == null || !actor.equals(whole.selectFirst(ACTOR))) {
            return;
        }
        actor.addClass("comment-author-name");
        String seconds = moment.attr("data-utime");
        if (SECONDS.matcher(seconds).matches()) {
            moment.addClass("comment-date");
            moment.attr(
                    "datetime", Instant.ofEpochSecond(Long.parseLong(seconds)).toString());
        }
        mark(whole.selectFirst("._30o4"), "comment-content");
        whole.addClass("comment");
    }

    private static void mark(@Nullable Element found, String name) {
        if (found != null) {
            found.addClass(name);
        }
    }
}
