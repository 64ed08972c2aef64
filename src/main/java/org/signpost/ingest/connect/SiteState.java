package org.signpost.ingest.connect;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.signpost.wordpress.connection.ConnectionMode;
import org.signpost.wordpress.connection.SiteConnection;

/**
 * How a connected site stands, in words.
 *
 * @param mark a word or two
 * @param good whether all is as it should be
 * @param sentence what is the matter since when, and what to do
 */
public record SiteState(String mark, boolean good, String sentence) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** The state of a site. */
    static SiteState of(SiteConnection connection) {
        String problem = connection.problem();
        Instant since = connection.problemSince();
        if (connection.mode() == ConnectionMode.PAUSED) {
            return new SiteState("paused", false, "Nothing is asked there. Choose another mode to go on.");
        }
        if (connection.lacksKey()) {
            return new SiteState("key missing", false, lacksKey(problem, since));
        }
        if (connection.stopped()) {
            return new SiteState(
                    "stopped",
                    false,
                    (since == null ? "" : "Since " + moment(since) + ": ")
                            + (problem == null ? "" : problem + " ")
                            + "Nothing is asked there until a new application password is given under Change.");
        }
        if (problem != null && since != null) {
            return new SiteState(
                    "cannot be read",
                    false,
                    "Since " + moment(since) + ": " + problem
                            + " It is asked again by itself, and nothing is lost meanwhile.");
        }
        return switch (connection.mode()) {
            case READ_AND_POST ->
                new SiteState("connected", true, "Comments come in, and approved replies are posted.");
            case POSTING_OFF -> new SiteState("posting off", true, "Comments come in. Approved replies wait.");
            case READ_ONLY -> new SiteState("read only", true, "Comments come in. Replies are pasted by hand.");
            case PAUSED -> throw new IllegalStateException("said before");
        };
    }

    private static String lacksKey(@Nullable String problem, @Nullable Instant since) {
        return (since == null ? "" : "Since " + moment(since) + ": ") + problem
                + " Nothing is asked there, and nothing is lost meanwhile. Ask whoever runs Signpost to put the key back: the"
                + " setting SIGNPOST_SECRET_KEY, or the file secret-key in its folder. Where the key is lost, give a new"
                + " application password under Change, and make a new hint secret.";
    }

    /** A moment, for the screen. */
    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }
}
