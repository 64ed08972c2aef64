package org.signpost.staff.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.signpost.staff.AccountId;
import org.signpost.staff.Actor;
import org.signpost.staff.Role;
import org.signpost.staff.audit.Audit;
import org.signpost.staff.session.Sessions;

/** Keeps the list of staff. Each change is audited in the same transaction. */
@Singleton
public class StaffAdministration {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,180}");

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    StaffAdministration(Accounts accounts, OneTimeLinks links, Sessions sessions, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a change of the list was made. */
    public sealed interface Outcome {
        /** Done; {@code path} is the address of a one-time link, good for 24 hours, that nobody can see again. */
        record Linked(Account account, String path) implements Outcome {}

        /** Done. */
        record Done() implements Outcome {}

        /** Not done; {@code sentence} says why and what to do. */
        record Refused(String sentence) implements Outcome {}
    }

    /** Adds a person, who signs in first with the returned link. */
    @Transactional
    public Outcome add(Actor actor, String name, String emailAsTyped, Role role) {
        String email = Account.normalEmail(emailAsTyped);
        String shown = name.strip();
        if (shown.isEmpty() || shown.length() > Account.MAX_NAME) {
            return new Outcome.Refused("Give a name of 1 to " + Account.MAX_NAME + " characters.");
        }
        if (!EMAIL.matcher(email).matches()) {
            return new Outcome.Refused("Give an e-mail address like ana@example.org.");
        }
        if (accounts.insert(shown, email, role, clock.instant()) == 0) {
            return new Outcome.Refused("Somebody with this e-mail address is on the list already.");
        }
        Account account = accounts.findByEmail(email).orElseThrow();
        audit.record(actor, "staff.add", object(account), Map.of("role", role.name()));
        return new Outcome.Linked(account, links.create(account.id()));
    }

    /** Gives a person a new one-time link; older ones stop working. */
    @Transactional
    public Outcome reset(Actor actor, String emailAsTyped) {
        Optional<Account> found = accounts.findByEmail(Account.normalEmail(emailAsTyped));
        if (found.isEmpty()) {
            return new Outcome.Refused("Nobody with this e-mail address is on the list.");
        }
        Account account = found.get();
        if (account.disabled()) {
            return new Outcome.Refused("This account is switched off. Switch it on first.");
        }
        audit.record(actor, "staff.reset", object(account), Map.of());
        return new Outcome.Linked(account, links.create(account.id()));
    }

    /** Switches an account off, ending its sessions at once, or on again. */
    @Transactional
    public Outcome setDisabled(Actor actor, AccountId id, boolean disabled) {
        accounts.lockTheList();
        Optional<Account> found = accounts.findById(id);
        if (found.isEmpty()) {
            return new Outcome.Refused("This account is not on the list.");
        }
        if (disabled
                && found.get().role() == Role.ADMINISTRATOR
                && accounts.countByRoleAndDisabledFalseAndIdNotEqual(Role.ADMINISTRATOR, id) == 0) {
            return new Outcome.Refused("This is the only administrator. Add another one first.");
        }
        accounts.updateDisabled(id, disabled);
        if (disabled) {
            sessions.deleteByAccountId(id);
            links.spendAllOf(id);
        }
        audit.record(actor, disabled ? "staff.disable" : "staff.enable", object(found.get()), Map.of());
        return new Outcome.Done();
    }

    /** Everybody, those switched off last. */
    public List<Account> all() {
        return accounts.all();
    }

    private static String object(Account account) {
        return "staff/" + account.id();
    }
}
