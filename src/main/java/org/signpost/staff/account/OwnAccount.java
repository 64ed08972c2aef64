package org.signpost.staff.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.staff.Staffer;
import org.signpost.staff.audit.Audit;
import org.signpost.staff.session.SessionCookies;
import org.signpost.staff.session.Sessions;
import org.signpost.staff.session.SignInThrottle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A person's own account: signing in and out, the password, the keys. An unknown account, a wrong password and too many
 * tries look and take the same.
 */
@Singleton
class OwnAccount {
    private static final Logger LOG = LoggerFactory.getLogger(OwnAccount.class);

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

    /** A new session where e-mail and password go together. */
    Optional<SessionCookies.Secrets> signIn(String emailAsTyped, String password, @Nullable String device) {
        String email = Account.normalEmail(emailAsTyped);
        boolean allowed = throttle.allows(email, device);
        Optional<Account> account = accounts.findByEmail(email).filter(found -> !found.disabled());
        Optional<String> hash = account.flatMap(found -> accounts.passwordHash(found.id()));
        boolean right = hash.map(known -> passwordHasher.matches(password, known))
                .orElseGet(() -> passwordHasher.matchesNobody(password));
        if (!allowed || !right) {
            LOG.info("event=staff.sign-in-refused throttled={}", !allowed);
            return Optional.empty();
        }
        throttle.forget(email, device);
        return account.map(found -> open(found, throttle.knows(email, device) ? device : null));
    }

    /** A new session for a person who has just shown who they are. */
    @Transactional
    SessionCookies.Secrets open(Account account, @Nullable String knownDevice) {
        SessionCookies.Secrets secrets = new SessionCookies.Secrets(
                sessions.open(account.id()), knownDevice == null ? throttle.remember(account.id()) : knownDevice);
        Staffer who = new Staffer(account.id(), account.name(), account.role(), account.keysEnabled());
        audit.record(who, "staff.sign_in", "staff/" + account.id(), Map.of());
        LOG.info("event=staff.signed-in account={}", account.id());
        return secrets;
    }

    @Transactional
    void signOut(Staffer who, String sessionToken) {
        sessions.end(sessionToken);
        audit.record(who, "staff.sign_out", "staff/" + who.id(), Map.of());
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
        sessions.deleteByAccountId(who.id());
        audit.record(who, "staff.password", "staff/" + who.id(), Map.of());
    }

    @Transactional
    void setKeys(Staffer who, boolean enabled) {
        accounts.updateKeysEnabled(who.id(), enabled);
        audit.record(who, "staff.keys", "staff/" + who.id(), Map.of("enabled", Boolean.toString(enabled)));
    }
}
