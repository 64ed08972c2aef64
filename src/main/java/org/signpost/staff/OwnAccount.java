package org.signpost.staff;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** What a person may change about themselves. */
@Singleton
class OwnAccount {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Audit audit;

    OwnAccount(Accounts accounts, Passwords passwords, Sessions sessions, Throttle throttle, Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.audit = audit;
    }

    /** Whether the password is another one now. */
    sealed interface PasswordChange {
        /** It is; every session of the account has ended. */
        record Changed(Account account) implements PasswordChange {}

        /** It is not; the sentence says why and what to do. */
        record Refused(String sentence) implements PasswordChange {}
    }

    Account find(Staffer who) {
        return accounts.findById(who.id()).orElseThrow();
    }

    /** The old password is asked for, so that a screen left open is not enough; its tries count as sign-ins do. */
    PasswordChange changePassword(Staffer who, String old, String password) {
        Account account = find(who);
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
        setPassword(who, passwords.hash(password));
        return new PasswordChange.Changed(account);
    }

    /** The part of {@link #changePassword} that is one transaction; it gets the hash, so that none waits for the hashing. */
    @Transactional
    void setPassword(Staffer who, String passwordHash) {
        accounts.setPasswordHash(who.id(), passwordHash);
        sessions.endAll(who.id());
        audit.record(who, "staff.password", "staff/" + who.id(), Map.of());
    }

    @Transactional
    void setKeys(Staffer who, boolean enabled) {
        accounts.setKeysEnabled(who.id(), enabled);
        audit.record(who, "staff.keys", "staff/" + who.id(), Map.of("enabled", Boolean.toString(enabled)));
    }
}
