package org.signpost.staff;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Spends one-time links: the first administrator gives name and e-mail, everybody sets a password. */
@Singleton
class Welcome {
    private final Accounts accounts;
    private final Links links;
    private final Passwords passwords;
    private final Credentials credentials;

    Welcome(Accounts accounts, Links links, Passwords passwords, Credentials credentials) {
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.credentials = credentials;
    }

    /** For whom a link is: {@code account} is null where it makes the first administrator. */
    record Guest(@Nullable Account account) {}

    /** Whom the link is for, or empty where it does not work (any more). */
    Optional<Guest> guest(String token) {
        return links.find(token).map(link -> {
            AccountId id = link.accountId();
            return new Guest(id == null ? null : accounts.findById(id).orElseThrow());
        });
    }

    PasswordChange accept(String token, String name, String emailAsTyped, String password) {
        Optional<Guest> guest = guest(token);
        if (guest.isEmpty()) {
            return new PasswordChange.LinkSpent();
        }
        Account known = guest.get().account();
        String email = known == null ? SignIn.normal(emailAsTyped) : known.email();
        return Passwords.problem(password, email)
                .<PasswordChange>map(PasswordChange.Refused::new)
                .orElseGet(() -> credentials.withLink(token, name, email, passwords.hash(password)));
    }
}
