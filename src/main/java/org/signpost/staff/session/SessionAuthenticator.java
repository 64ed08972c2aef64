package org.signpost.staff.session;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import org.signpost.platform.SecretTokens;
import org.signpost.platform.web.Viewer;
import org.signpost.staff.Role;
import org.signpost.staff.Staffer;

/** Says who asks, from the session cookie and the database. */
@Singleton
final class SessionAuthenticator implements AuthenticationFetcher<HttpRequest<?>> {
    private final Sessions sessions;
    private final SessionCookies cookies;
    private final ExecutorService blocking;

    SessionAuthenticator(
            Sessions sessions, SessionCookies cookies, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.blocking = blocking;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        Optional<String> token = cookies.session(request);
        if (token.isEmpty() || request.getPath().startsWith("/assets/")) {
            return Publishers.empty();
        }
        return Publishers.fromCompletableFuture(() -> CompletableFuture.supplyAsync(
                () -> sessions.find(token.get())
                        .map(session -> signedIn(request, session.owner(), token.get()))
                        .orElse(null),
                blocking));
    }

    private static Authentication signedIn(HttpRequest<?> request, Staffer who, String token) {
        Role role = who.role();
        who.attachTo(request);
        new Viewer(who.name(), role.word(), role == Role.ADMINISTRATOR, who.keysEnabled(), SecretTokens.csrfOf(token))
                .attachTo(request);
        return Authentication.build(who.id().toString(), rolesUpTo(role), Map.of());
    }

    /** A higher role may do all that a lower one may. */
    private static List<String> rolesUpTo(Role role) {
        return Arrays.stream(Role.values())
                .filter(lower -> lower.compareTo(role) <= 0)
                .map(Role::name)
                .toList();
    }
}
