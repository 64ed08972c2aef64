package org.signpost.staff;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The way in while there is no account yet. */
@Singleton
public class FirstAdministrator {
    private final Accounts accounts;
    private final Links links;

    FirstAdministrator(Accounts accounts, Links links) {
        this.accounts = accounts;
        this.links = links;
    }

    /**
     * A new one-time link that makes the first administrator, as a path such as {@code /first?token=…}, good for 24 hours
     * and until anybody has used one; empty where there is an account.
     */
    @Transactional
    public Optional<String> link() {
        if (accounts.number() > 0) {
            return Optional.empty();
        }
        return Optional.of(links.create(null));
    }
}
