package org.signpost.staff.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Locale;
import org.signpost.staff.AccountId;
import org.signpost.staff.Role;

/**
 * A person of the staff.
 *
 * @param email the sign-in name, in lower case
 * @param hasPassword false until the one-time link was used
 * @param keysEnabled whether single keys act on the desk (WCAG 2.1.4)
 */
@MappedEntity("staff_account")
public record Account(
        @Id AccountId id,
        String name,
        String email,
        boolean hasPassword,
        Role role,
        boolean keysEnabled,
        boolean disabled,
        Instant createdAt) {
    /** The longest name, in UTF-16 units. */
    static final int MAX_NAME = 100;

    /** An e-mail address as it is stored and compared. */
    static String normalEmail(String asTyped) {
        return asTyped.strip().toLowerCase(Locale.ROOT);
    }
}
