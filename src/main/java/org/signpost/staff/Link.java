package org.signpost.staff;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/**
 * A one-time link that still works.
 *
 * @param accountId whose password it sets, or null where it makes the first administrator
 */
@Introspected
record Link(String tokenHash, @Nullable AccountId accountId) {}
