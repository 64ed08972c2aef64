package org.signpost.staff;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/** Sets passwords, given as hashes, so that no transaction waits for the hashing. */
@Singleton
class Credentials {
    private static final Actor LINK = new Actor.Program("one-time link");

    private final Accounts accounts;
    private final Links links;
    private final Sessions sessions;
    private final StaffAdministration administration;
    private final Audit audit;

    Credentials(Accounts accounts, Links links, Sessions sessions, StaffAdministration administration, Audit audit) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.administration = administration;
        this.audit = audit;
    }

    /** Spends a one-time link; name and e-mail count for the first administrator only. */
    @Transactional
    PasswordChange withLink(String token, String name, String email, String passwordHash) {
        accounts.lockTheList();
        Optional<Link> link = links.find(token);
        if (link.isEmpty()) {
            return new PasswordChange.LinkSpent();
        }
        AccountId known = link.get().accountId();
        if (known == null
                && administration.add(LINK, name, email, Role.ADMINISTRATOR)
                        instanceof StaffAdministration.Outcome.Refused refused) {
            return new PasswordChange.Refused(refused.sentence());
        }
        Account account = (known == null ? accounts.findByEmail(email) : accounts.findById(known)).orElseThrow();
        links.spend(link.get());
        links.spendAllOf(account.id());
        set(account, passwordHash);
        audit.record(LINK, "staff.password", "staff/" + account.id(), Map.of());
        return new PasswordChange.Changed(account);
    }

    /** Sets the password of a person who is signed in and has given the old one. */
    @Transactional
    PasswordChange change(Staffer who, String passwordHash) {
        Account account = accounts.findById(who.id()).orElseThrow();
        set(account, passwordHash);
        audit.record(who, "staff.password", "staff/" + account.id(), Map.of());
        return new PasswordChange.Changed(account);
    }

    private void set(Account account, String passwordHash) {
        accounts.setPasswordHash(account.id(), passwordHash);
        sessions.endAll(account.id());
    }
}
