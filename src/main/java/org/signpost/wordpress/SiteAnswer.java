package org.signpost.wordpress;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking a site for something. The kinds differ in what they tell about a change that was asked for: whether it
 * was made, was not made, or may have been made.
 */
public sealed interface SiteAnswer<T> {
    /** The site did it, and this is what it says. */
    record Given<T>(T value) implements SiteAnswer<T> {}

    /**
     * The site understood, and refused; nothing was changed.
     *
     * @param status of HTTP, 400 to 499
     * @param code WordPress's own, such as {@code rest_comment_closed}; empty where it gives none
     */
    record Declined<T>(int status, String code) implements SiteAnswer<T> {
        /** Whether what was asked for is not there, or not any more. */
        public boolean gone() {
            return status == 404 || status == 410;
        }
    }

    /** The site does not recognise the account any more; nothing was changed. */
    record NotSignedIn<T>(String code) implements SiteAnswer<T> {}

    /**
     * The site wants to be asked later; nothing was changed.
     *
     * @param pause how long, where it says so
     */
    record TooBusy<T>(@Nullable Duration pause) implements SiteAnswer<T> {}

    /**
     * No answer that can be understood: a time-out, a lost connection, an error of the server, a page where data should be. A
     * change may have been made or not.
     *
     * @param reason a sentence
     * @param pause how long the site wants to be left alone, where it says so
     */
    record Unclear<T>(String reason, @Nullable Duration pause) implements SiteAnswer<T> {}

    /** The site could not be reached, or may not be called; nothing was sent. */
    record Unreachable<T>(String reason) implements SiteAnswer<T> {}

    /** The same answer, with what was given turned into something else. */
    default <R> SiteAnswer<R> map(Function<T, R> change) {
        return switch (this) {
            case Given<T> given -> new Given<>(change.apply(given.value));
            case Declined<T> declined -> new Declined<>(declined.status, declined.code);
            case NotSignedIn<T> unknown -> new NotSignedIn<>(unknown.code);
            case TooBusy<T> busy -> new TooBusy<>(busy.pause);
            case Unclear<T> unclear -> new Unclear<>(unclear.reason, unclear.pause);
            case Unreachable<T> away -> new Unreachable<>(away.reason);
        };
    }

    /** What was given, or null. */
    default @Nullable T value() {
        return this instanceof Given<T> given ? given.value : null;
    }
}
