package org.signpost.platform.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one parameter of a page's template: what the layout around it needs, and what the page itself shows.
 *
 * @param view the page's own record
 * @param <V> the type of that record
 */
public record Page<V>(Layout layout, V view) {
    /** The token that every form sends in a hidden field {@code csrf}; only for pages of people who are signed in. */
    public String csrfToken() {
        return Objects.requireNonNull(layout.viewer(), "nobody is signed in").csrfToken();
    }

    /** Whether single keys act on this page. */
    public boolean keys() {
        Viewer viewer = layout.viewer();
        return viewer != null && viewer.keys();
    }

    /**
     * What the layout around every page needs.
     *
     * @param title for the tab and the first heading
     * @param section the entry of the navigation that is current: {@code queue}, {@code replies}, {@code corrections},
     *     {@code faq}, {@code gaps}, {@code digests}, {@code import}, {@code sites}, {@code staff}, or empty
     * @param viewer the signed-in person, or null
     * @param banners sentences about missing parts; empty for who cannot mend them
     * @param notice what the last action did, or null
     */
    public record Layout(
            String title,
            String section,
            @Nullable Viewer viewer,
            List<String> banners,
            @Nullable String notice) {}
}
