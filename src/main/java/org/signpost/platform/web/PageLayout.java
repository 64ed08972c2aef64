package org.signpost.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layout around every page needs.
 *
 * @param title for the tab and the first heading
 * @param section the entry of the navigation that is current: {@code queue}, {@code faq}, {@code gaps}, {@code digests}, {@code
 *     import}, {@code staff}, or empty
 * @param viewer the signed-in person, or null
 * @param banners sentences about missing parts
 * @param notice what the last action did, or null
 */
public record PageLayout(
        String title,
        String section,
        @Nullable Viewer viewer,
        List<String> banners,
        @Nullable String notice) {}
