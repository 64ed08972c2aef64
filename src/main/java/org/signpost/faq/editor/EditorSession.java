package org.signpost.faq.editor;

import org.signpost.platform.TextExcerpt;

/**
 * Which state of a proposal a page was drawn from. A page that saves as somebody types knows only the first state; its
 * own saving in between is known by the session.
 *
 * @param counter the proposal's when the page was drawn
 * @param session a random name that the page got when it was drawn
 * @param typing whether the page saves by itself: what arrives late from a page whose text is closed is old
 */
public record EditorSession(int counter, String session, boolean typing) {
    private static final int LONGEST = 64;

    public EditorSession {
        session = TextExcerpt.beginning(session, LONGEST);
    }

    boolean covers(int stored, String savedIn) {
        return stored == counter || (!session.isEmpty() && savedIn.equals(session));
    }
}
