package org.signpost.ingest.reader.html.markup;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The notes below a post of Tumblr: answers, reblogs with words, and likes, of which only the first two say something. */
public final class TumblrNotes {
    private static final String NOTES = "ol.notes > li.note, ul.notes > li.note";
    private static final int MOST = 20_000;

    private TumblrNotes() {}

    /** Turns those with words into what other pages call a comment. */
    public static void in(Document page) {
        page.select(NOTES).stream().limit(MOST).forEach(TumblrNotes::rewrite);
    }

    private static void rewrite(Element note) {
        Element name = note.selectFirst(".action a, a.tumblelog");
        Element words = note.selectFirst(".answer_content, .reply_text, blockquote");
        if (name == null || words == null || !words.hasText()) {
            return;
        }
        note.empty();
        note.attr("class", "comment");
        note.appendElement("b").addClass("fn").text(name.text());
        note.appendElement("div").addClass("comment-content").appendChild(words);
        words.attr("class", "");
    }
}
