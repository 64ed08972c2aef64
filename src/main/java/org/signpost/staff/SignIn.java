package org.signpost.staff;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens and ends sessions. An unknown account, a wrong password and too many tries look and take the same. */
@Singleton
class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Audit audit;

    SignIn(Accounts accounts, Sessions sessions, Passwords passwords, Throttle throttle, Audit audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
    }

    /** A new session where e-mail and password go together. */
    Optional<Cookies.Secrets> signIn(String emailAsTyped, String password, @Nullable String device) {
        String email = Account.normalEmail(emailAsTyped);
        boolean allowed = throttle.allows(email, device);
        Optional<Account> account = accounts.findByEmail(email).filter(found -> !found.disabled());
        Optional<String> hash = account.flatMap(found -> accounts.passwordHash(found.id()));
        boolean right = hash.map(known -> passwords.matches(password, known))
                .orElseGet(() -> passwords.matchesNobody(password));
        if (!allowed || !right) {
            LOG.info("event=staff.sign-in.refused throttled={}", !allowed);
            return Optional.empty();
        }
        throttle.forget(email, device);
        return account.map(found -> open(found, throttle.knows(email, device) ? device : null));
    }

    /** A new session for a person who has just shown who they are. */
    @Transactional
    Cookies.Secrets open(Account account, @Nullable String knownDevice) {
        Cookies.Secrets secrets = new Cookies.Secrets(
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
