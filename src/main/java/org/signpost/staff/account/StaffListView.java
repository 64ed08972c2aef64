package org.signpost.staff.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.staff.Role;

/**
 * The list of staff.
 *
 * @param link the one-time link that was just made, or null
 * @param problem why the last change was refused, or empty
 */
public record StaffListView(
        List<Account> accounts, List<Role> roles, @Nullable NewLink link, String problem) {
    /** A link that is shown this once, and the name of whom it is for. */
    public record NewLink(String name, String address) {}

    public StaffListView {
        accounts = List.copyOf(accounts);
        roles = List.copyOf(roles);
    }
}
