package org.signpost.staff;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** A session that holds, with what is needed of its owner. */
@Introspected
record Session(AccountId accountId, String name, Role role, boolean keysEnabled, Instant seenAt) {}
