package org.signpost.staff;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/** What a person may change about themselves. */
@Singleton
class OwnAccount {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Credentials credentials;
    private final Throttle throttle;
    private final Audit audit;

    OwnAccount(Accounts accounts, Passwords passwords, Credentials credentials, Throttle throttle, Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.credentials = credentials;
        this.throttle = throttle;
        this.audit = audit;
    }

    Account account(Staffer who) {
        return accounts.findById(who.id()).orElseThrow();
    }

    /** The old password is asked for, so that a screen left open is not enough; its tries count as sign-ins do. */
    PasswordChange changePassword(Staffer who, String old, String password) {
        Account account = account(who);
        boolean allowed = throttle.allows(account.email(), null);
        if (!allowed
                || accounts.passwordHash(who.id())
                        .filter(hash -> passwords.matches(old, hash))
                        .isEmpty()) {
            return new PasswordChange.Refused("The old password is another one, or there were too many tries.");
        }
        throttle.forget(account.email(), null);
        Optional<String> problem = Passwords.problem(password, account.email());
        if (problem.isPresent()) {
            return new PasswordChange.Refused(problem.get());
        }
        return credentials.change(who, passwords.hash(password));
    }

    @Transactional
    void setKeys(Staffer who, boolean enabled) {
        accounts.setKeysEnabled(who.id(), enabled);
        audit.record(who, "staff.keys", "staff/" + who.id(), Map.of("enabled", Boolean.toString(enabled)));
    }
}
