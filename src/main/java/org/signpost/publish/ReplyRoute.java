package org.signpost.publish;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.SiteId;
import org.signpost.wordpress.connection.ConnectionMode;

/**
 * How a reply gets to its website.
 *
 * @param mode of its site's connection, or null where the site is not connected
 * @param problem why the site does not answer, or null
 * @param problemSince since when
 * @param stopped whether the site is not asked any more until somebody mends it
 * @param posts whether the program posts it; else a person pastes it
 */
@Introspected
public record ReplyRoute(
        SiteId siteId,
        @Nullable ConnectionMode mode,
        @Nullable String problem,
        @Nullable Instant problemSince,
        boolean stopped,
        boolean posts) {
    /** Why a reply that could go out has to wait, as a sentence; null where nothing is in its way. */
    public @Nullable String obstacle() {
        if (mode == ConnectionMode.POSTING_OFF) {
            return "Posting is switched off for this site. An administrator can switch it on under Sites.";
        }
        if (mode == ConnectionMode.PAUSED) {
            return "This site is paused. An administrator can let it go on under Sites.";
        }
        return stopped && problem != null
                ? problem + " Tell an administrator: only they can mend the connection, under Sites."
                : problem;
    }

    /** Whether a reply that waits to be pasted could be posted now. */
    public boolean sends() {
        return posts && mode == ConnectionMode.READ_AND_POST && !stopped;
    }

    /** Why a reply has to be pasted, as a sentence; null where it could be posted. */
    public @Nullable String whyPasted() {
        if (mode == null) {
            return "Its website is not connected.";
        }
        if (mode == ConnectionMode.READ_ONLY) {
            return "This website is only read. An administrator can let replies be posted there under Sites.";
        }
        if (!posts) {
            return "The comment came from a file or a page, so nobody but you knows where it stands on the website.";
        }
        return sends() ? null : obstacle();
    }

    /** Whether the program may remove there what it posted there. */
    public boolean removes() {
        return posts && mode != ConnectionMode.PAUSED;
    }
}
