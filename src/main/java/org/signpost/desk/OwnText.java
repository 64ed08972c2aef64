package org.signpost.desk;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/**
 * What a person has typed and not decided yet.
 *
 * @param reliesOn see {@link Basis}
 */
@Introspected
record OwnText(String text, String reliesOn, Instant savedAt) {}
