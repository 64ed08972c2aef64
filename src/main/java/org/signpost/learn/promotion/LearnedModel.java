package org.signpost.learn.promotion;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Models that learned from decisions, without their files.
 *
 * @param id above 0
 * @param texts how many labelled texts they learned from, decisions not among them
 * @param decisions how many decided comments they learned from
 * @param heldOut how many decided comments they were measured on
 * @param report the figures beside those of the models that were in force then
 * @param withdrawnAt when a comment that they learned from was erased, and their files with it; null where none was
 * @param inForce whether comments are read by them now
 */
@Introspected
public record LearnedModel(
        long id,
        Instant madeAt,
        int texts,
        int decisions,
        int heldOut,
        String report,
        @Nullable Instant withdrawnAt,
        boolean inForce) {}
