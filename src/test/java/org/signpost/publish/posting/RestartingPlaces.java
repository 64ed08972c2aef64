package org.signpost.publish.posting;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.util.function.Predicate;

/** Ends the job's round at a place, as if its process had stopped there. */
@Singleton
@Replaces(PostingPlaces.class)
final class RestartingPlaces extends PostingPlaces {
    private volatile Predicate<String> ends = _ -> false;

    /** From now on, a round ends where this says so. */
    void endAt(Predicate<String> places) {
        ends = places;
    }

    @Override
    void at(String place) {
        if (ends.test(place)) {
            throw new RestartException(place);
        }
    }

    /** The round has ended. */
    static final class RestartException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RestartException(String place) {
            super(place);
        }
    }
}
