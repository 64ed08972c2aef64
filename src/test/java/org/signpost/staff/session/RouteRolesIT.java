package org.signpost.staff.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.desk.DeskFixture;
import org.signpost.staff.Actor;
import org.signpost.staff.OpenToOtherSites;
import org.signpost.staff.Role;
import org.signpost.staff.TestBrowser;
import org.signpost.staff.account.StaffAdministration;

/**
 * Who may ask for which address, with the token of their session and without it. The addresses are those that the program has;
 * {@code staff/routes.txt} says for each whom it serves, and one that is missing there fails the test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteRolesIT {
    private static final String NOBODY_KNOWS = "424242";
    /** The only one that takes a file. */
    private static final String UPLOAD = "POST /import";

    private final DeskFixture desk = new DeskFixture();
    private final Map<Role, TestBrowser> people = new EnumMap<>(Role.class);
    private final TestBrowser stranger = new TestBrowser(desk.server.getURI());
    private final SortedMap<String, String> routes = routes();
    private final SortedMap<String, String> expected = expected();

    @BeforeAll
    void signIn() {
        for (Role role : Role.values()) {
            people.put(role, browser(role));
        }
    }

    private TestBrowser browser(Role role) {
        String name = role.name().toLowerCase(Locale.ROOT);
        var added = (StaffAdministration.Outcome.Linked)
                desk.bean(StaffAdministration.class).add(new Actor.Program("test"), name, name + "@example.org", role);
        TestBrowser browser = new TestBrowser(desk.server.getURI());
        browser.signUp(added.path(), name);
        browser.get("/account");
        return browser;
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void everyAddressIsInTheTable() {
        assertThat(routes.keySet()).containsExactlyElementsOf(expected.keySet());
    }

    @Test
    void strangersGetOnlyWhatIsForEverybody() {
        List<String> wrong = new ArrayList<>();
        routes.forEach((route, path) -> {
            int status = ask(stranger, route, path, true);
            boolean open = Objects.requireNonNull(expected.get(route)).equals("everybody");
            boolean refused = status == 401 || status == 403 || (route.startsWith("GET") && status == 303);
            if (open == refused && !route.equals("GET /")) {
                wrong.add(route + " " + status);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void eachRoleGetsWhatTheTableSays() {
        List<String> wrong = new ArrayList<>();
        people.forEach((role, browser) -> routes.forEach((route, path) -> {
            int status = ask(browser, route, path, true);
            if (mayAsk(role, Objects.requireNonNull(expected.get(route))) == (status == 403)) {
                wrong.add(role + " " + route + " " + status);
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsChangedWithoutTheTokenOfTheSession() {
        List<String> wrong = new ArrayList<>();
        people.forEach((role, browser) -> routes.forEach((route, path) -> {
            if (!route.startsWith("GET") && !isOpenToOtherSites(route) && ask(browser, route, path, false) != 403) {
                wrong.add(role + " " + route);
            }
        }));
        assertThat(wrong).isEmpty();
    }

    private int ask(TestBrowser browser, String route, String path, boolean token) {
        if (route.startsWith("GET")) {
            return browser.get(path).statusCode();
        }
        String field = token ? browser.csrf() : "none";
        return route.equals(UPLOAD)
                ? browser.postRaw(
                                path,
                                "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + field
                                        + "\r\n--b--\r\n",
                                Map.of("Origin", browser.origin(), "Content-Type", "multipart/form-data; boundary=b"))
                        .statusCode()
                : browser.postRaw(path, "csrf=" + field, Map.of("Origin", browser.origin()))
                        .statusCode();
    }

    private static boolean mayAsk(Role role, String served) {
        return switch (served) {
            case "everybody", "whoever signs", "staff" -> true;
            case "legal team" -> role != Role.MODERATOR;
            case "administrators" -> role == Role.ADMINISTRATOR;
            default -> throw new IllegalArgumentException(served);
        };
    }

    /** Signing out is left out: whoever does it has no role any more. */
    private SortedMap<String, String> routes() {
        SortedMap<String, String> found = new TreeMap<>();
        desk.bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET || route.getHttpMethod() == HttpMethod.POST)
                .forEach(route -> {
                    String template = route.getUriMatchTemplate().toString();
                    found.put(
                            route.getHttpMethod() + " " + template,
                            template.replaceAll("\\{[?&][^}]*}", "").replaceAll("\\{[^}]*}", NOBODY_KNOWS));
                });
        found.remove("POST /sign-out");
        return found;
    }

    private boolean isOpenToOtherSites(String wanted) {
        return desk.bean(Router.class)
                .uriRoutes()
                .filter(route -> wanted.equals(route.getHttpMethod() + " " + route.getUriMatchTemplate()))
                .anyMatch(route -> route.getAnnotationMetadata().hasAnnotation(OpenToOtherSites.class));
    }

    private static SortedMap<String, String> expected() {
        SortedMap<String, String> table = new TreeMap<>();
        try (InputStream file = Objects.requireNonNull(RouteRolesIT.class.getResourceAsStream("/staff/routes.txt"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" *\\| *", 2))
                    .forEach(cells -> table.put(cells[0], cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
