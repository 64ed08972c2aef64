package org.signpost.platform.web;

import io.micronaut.http.HttpRequest;
import java.util.Optional;

/**
 * The signed-in person for whom a page is drawn.
 *
 * @param name as shown
 * @param role as shown, such as "moderator"
 * @param administrator whether the pages for administrators are offered
 * @param keys whether single keys act on the desk (WCAG 2.1.4)
 * @param csrfToken goes into a hidden field {@code csrf} of every form
 */
public record Viewer(String name, String role, boolean administrator, boolean keys, String csrfToken) {
    private static final String ATTRIBUTE = Viewer.class.getName();

    /** Says for whom the answer to this request is drawn. */
    public void attachTo(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Who asked, or empty where nobody is signed in. */
    public static Optional<Viewer> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Viewer.class);
    }
}
