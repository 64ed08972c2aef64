package org.signpost.platform.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one parameter of a page's template: what the layout around it needs, and what the page itself shows.
 *
 * @param view the page's own record
 * @param <V> the type of that record
 */
public record Page<V>(PageLayout layout, V view) {
    /** The token that every form sends in a hidden field {@code csrf}; only for pages of people who are signed in. */
    public String csrfToken() {
        return Objects.requireNonNull(viewer(), "nobody is signed in").csrfToken();
    }

    /** Whether single keys act on this page. */
    public boolean keys() {
        Viewer viewer = viewer();
        return viewer != null && viewer.keys();
    }

    private @Nullable Viewer viewer() {
        return layout.viewer();
    }
}
