package org.signpost.triage;

import java.util.Optional;

/**
 * The models that a person put in the place of those that come with the program. Implemented by the room that keeps them;
 * callers have no transaction open.
 */
public interface PromotedModels {
    /** The number of the models that come with the program. */
    long SHIPPED = 0;

    /** The number of the models in force; another whenever a person has put others in force, or they were withdrawn. */
    long inForce();

    /** A file of theirs by its name, such as {@code triage.bin}; empty where they were withdrawn meanwhile. */
    Optional<byte[]> file(long models, String name);
}
