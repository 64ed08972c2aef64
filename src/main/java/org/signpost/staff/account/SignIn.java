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

/** Opens and ends sessions. An unknown account, a wrong password and too many tries look and take the same. */
@Singleton
class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordHasher passwordHasher;
    private final SignInThrottle throttle;
    private final Audit audit;

    SignIn(Accounts accounts, Sessions sessions, PasswordHasher passwordHasher, SignInThrottle throttle, Audit audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwordHasher = passwordHasher;
        this.throttle = throttle;
        this.audit = audit;
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
            LOG.info("event=staff.sign-in.refused throttled={}", !allowed);
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
        LOG.info("event=staff.sign-in account={}", account.id());
        return secrets;
    }

    @Transactional
    void signOut(Staffer who, String sessionToken) {
        sessions.end(sessionToken);
        audit.record(who, "staff.sign_out", "staff/" + who.id(), Map.of());
    }
}
