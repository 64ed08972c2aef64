package org.signpost.staff.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.signpost.staff.Staffer;
import org.signpost.staff.audit.Audit;
import org.signpost.staff.session.Sessions;
import org.signpost.staff.session.SignInThrottle;

/** What a person may change about themselves. */
@Singleton
class OwnAccount {
    private final Accounts accounts;
    private final PasswordHasher passwordHasher;
    private final Sessions sessions;
    private final SignInThrottle throttle;
    private final Audit audit;

    OwnAccount(
            Accounts accounts, PasswordHasher passwordHasher, Sessions sessions, SignInThrottle throttle, Audit audit) {
        this.accounts = accounts;
        this.passwordHasher = passwordHasher;
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
                        .filter(hash -> passwordHasher.matches(old, hash))
                        .isEmpty()) {
            return new PasswordChange.Refused("The old password is another one, or there were too many tries.");
        }
        throttle.forget(account.email(), null);
        Optional<String> problem = PasswordHasher.problem(password, account.email());
        if (problem.isPresent()) {
            return new PasswordChange.Refused(problem.get());
        }
        setPassword(who, passwordHasher.hash(password));
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
