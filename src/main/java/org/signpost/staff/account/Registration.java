package org.signpost.staff.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.staff.AccountId;
import org.signpost.staff.Actor;
import org.signpost.staff.Role;
import org.signpost.staff.audit.Audit;
import org.signpost.staff.session.Sessions;

/**
 * The way in with a one-time link: the first administrator gives name and e-mail, everybody sets a password. The link for
 * the first administrator is made here too, while there is no account yet.
 */
@Singleton
public class Registration {
    private static final Actor LINK = new Actor.Program("one-time link");

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final PasswordHasher passwordHasher;
    private final StaffAdministration administration;
    private final Audit audit;

    Registration(
            Accounts accounts,
            OneTimeLinks links,
            Sessions sessions,
            PasswordHasher passwordHasher,
            StaffAdministration administration,
            Audit audit) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.passwordHasher = passwordHasher;
        this.administration = administration;
        this.audit = audit;
    }

    /** For whom a link is: {@code account} is null where it makes the first administrator. */
    record Invitation(@Nullable Account account) {}

    /** Whether the person is in now. */
    sealed interface Outcome {
        /** The password is set; every session of the account has ended. */
        record Registered(Account account) implements Outcome {}

        /** Nothing is set; the sentence says why and what to do. */
        record Refused(String sentence) implements Outcome {}

        /** The link does not work any more. */
        record LinkSpent() implements Outcome {}
    }

    /**
     * A new one-time link that makes the first administrator, as a path such as {@code /first?token=…}, good for 24 hours
     * and until anybody has used one; empty where there is an account.
     */
    @Transactional
    public Optional<String> link() {
        return accounts.count() > 0 ? Optional.empty() : Optional.of(links.create(null));
    }

    /** Whom the link is for, or empty where it does not work (any more). */
    Optional<Invitation> find(String token) {
        return links.find(token).map(link -> {
            AccountId id = link.accountId();
            return new Invitation(id == null ? null : accounts.findById(id).orElseThrow());
        });
    }

    /** Sets the password with a link; name and e-mail count for the first administrator only. */
    Outcome register(String token, String name, String emailAsTyped, String password) {
        Optional<Invitation> invitation = find(token);
        if (invitation.isEmpty()) {
            return new Outcome.LinkSpent();
        }
        Account known = invitation.get().account();
        String email = known == null ? Account.normalEmail(emailAsTyped) : known.email();
        // The hash is made before the transaction, so that none waits for the hashing.
        return PasswordHasher.problem(password, email)
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> spend(token, name, email, passwordHasher.hash(password)));
    }

    /** The part of {@link #register} that is one transaction. */
    @Transactional
    Outcome spend(String token, String name, String email, String passwordHash) {
        accounts.lockTheList();
        Optional<OneTimeLinks.Link> link = links.find(token);
        if (link.isEmpty()) {
            return new Outcome.LinkSpent();
        }
        AccountId known = link.get().accountId();
        if (known == null
                && administration.add(LINK, name, email, Role.ADMINISTRATOR)
                        instanceof StaffAdministration.Outcome.Refused refused) {
            return new Outcome.Refused(refused.sentence());
        }
        Account account = (known == null ? accounts.findByEmail(email) : accounts.findById(known)).orElseThrow();
        links.spend(link.get());
        links.spendAllOf(account.id());
        accounts.setPasswordHash(account.id(), passwordHash);
        sessions.deleteByAccountId(account.id());
        audit.record(LINK, "staff.password", "staff/" + account.id(), Map.of());
        return new Outcome.Registered(account);
    }
}
