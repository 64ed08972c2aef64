package org.signpost.ingest.site;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.SiteId;

/**
 * How far a connected site has been read.
 *
 * @param version another one with every step
 * @param highest the highest number read, 0 before the first page
 * @param lowest the lowest number read; everything between the two is read
 * @param downTo the reading goes on below {@code lowest} until it has passed this
 * @param complete whether it has
 * @param read about how many have been read
 * @param total how many the site has
 * @param problem a sentence for the screen, or null
 * @param hiddenOnTop whether some of the newest comments were hidden from us
 */
@MappedEntity("ingest_site_sync")
record SiteSync(
        @Id SiteId siteId,
        int version,
        long highest,
        long lowest,
        long downTo,
        boolean complete,
        int read,
        int total,
        int pollSeconds,
        Instant nextPoll,
        @Nullable Instant polledAt,
        @Nullable Instant hintedAt,
        Instant nextSweep,
        @Nullable Instant staffReadAt,
        @Nullable String problem,
        @Nullable Instant problemSince,
        boolean hiddenOnTop) {
    /** A comment may be there later than one with a higher number, so that so many numbers are read once more. */
    static final int MARGIN = 200;

    /** Whether nothing has been read of the site. */
    boolean isNew() {
        return highest == 0;
    }

    /** How far a walk from the top has to go. */
    long floor() {
        return isNew() ? 0 : Math.max(0, highest - MARGIN);
    }

    /** The walk that goes on with what is not read yet. */
    DownwardWalk rest() {
        return DownwardWalk.below(highest, lowest, downTo, read);
    }

    /** The same after a page of the walk that goes on below. */
    SiteSync further(DownwardWalk walk, int nowTotal) {
        return with(highest, walk.low(), downTo, walk.done(), walk.offset(), nowTotal);
    }

    /** The same after a walk from the top; what it left open between itself and what was read before is read next. */
    SiteSync topped(DownwardWalk walk, int nowTotal) {
        if (walk.top() == 0) {
            return with(highest, lowest, downTo, true, read, nowTotal);
        }
        if (isNew()) {
            return with(walk.top(), walk.low(), 0, walk.done(), walk.offset(), nowTotal);
        }
        if (walk.done() || walk.low() <= highest) {
            return with(walk.top(), Math.min(lowest, walk.low()), downTo, complete, read, nowTotal);
        }
        return with(walk.top(), walk.low(), complete ? floor() : downTo, false, walk.offset(), nowTotal);
    }

    /** The same, to be read once more from the top to the end. */
    SiteSync again() {
        return with(0, 0, 0, false, 0, total).saying(null, null, false);
    }

    /** Whether the account may have got the rights that it lacked: what was hidden at the top is there, or a day is over. */
    boolean mayShowMore(Instant now) {
        return problemSince != null
                && (hiddenOnTop || problemSince.plus(Duration.ofDays(1)).isBefore(now));
    }

    /** The same with a site that hides something from us. */
    SiteSync hiding(String sentence, boolean onTop, Instant now) {
        return saying(sentence, problemSince == null ? now : problemSince, hiddenOnTop || onTop);
    }

    private SiteSync saying(@Nullable String sentence, @Nullable Instant since, boolean onTop) {
        return new SiteSync(
                siteId,
                version,
                highest,
                lowest,
                downTo,
                complete,
                read,
                total,
                pollSeconds,
                nextPoll,
                polledAt,
                hintedAt,
                nextSweep,
                staffReadAt,
                sentence,
                since,
                onTop);
    }

    private SiteSync with(long high, long low, long floor, boolean through, int nowRead, int nowTotal) {
        return new SiteSync(
                siteId,
                version,
                high,
                low,
                floor,
                through,
                through ? Math.max(nowRead, nowTotal) : nowRead,
                nowTotal,
                pollSeconds,
                nextPoll,
                polledAt,
                hintedAt,
                nextSweep,
                staffReadAt,
                problem,
                problemSince,
                hiddenOnTop);
    }
}
