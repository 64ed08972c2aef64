package org.signpost.platform;

import java.util.Map;

/**
 * The sentences that a page may show after a redirect, by key. The address carries the key only, so that nobody can put
 * words on our pages with a link.
 */
public interface Notices {
    /** Key to sentence; keys are unique over all rooms, such as {@code desk.approved}. */
    Map<String, String> sentences();
}
