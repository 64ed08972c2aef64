package org.signpost.staff;

import io.micronaut.http.HttpRequest;
import java.util.Optional;

/**
 * The person who is signed in.
 *
 * @param keysEnabled whether single keys act on the desk
 */
public record Staffer(AccountId id, String name, Role role, boolean keysEnabled) implements Actor {
    private static final String ATTRIBUTE = Staffer.class.getName();

    /** Whether the person's role lets them do this. */
    public boolean may(StaffAct act) {
        return act.allows(role);
    }

    public void attachTo(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Who asked, or empty where nobody is signed in. */
    public static Optional<Staffer> find(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Staffer.class);
    }

    /**
     * Who asked, on a route that only signed-in people reach.
     *
     * @throws IllegalStateException where nobody is signed in
     */
    public static Staffer of(HttpRequest<?> request) {
        return find(request).orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}
