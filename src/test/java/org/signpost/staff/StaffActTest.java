package org.signpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table of who may do what, held against the table of whom each address serves. */
class StaffActTest {
    /** What the addresses call the least that somebody must be. */
    private static final Map<String, Role> SERVED =
            Map.of("staff", Role.MODERATOR, "legal team", Role.LEGAL, "administrators", Role.ADMINISTRATOR);

    private static final Map<StaffAct, List<String>> ADDRESSES = Map.of(
            StaffAct.ANSWER, List.of("POST /desk/{id}/approve", "POST /desk/{id}/snooze", "POST /desk/{id}/legal"),
            StaffAct.CORRECT, List.of("POST /sweeps/{slug}/{version}/{reply}/approve"),
            StaffAct.IMPORT, List.of("POST /import", "POST /import/{id}/take-back"),
            StaffAct.PROPOSE, List.of("POST /library/new", "POST /library/proposals/{id}/propose"),
            StaffAct.PUBLISH,
                    List.of(
                            "POST /library/proposals/{id}/publish",
                            "POST /library/entries/{slug}/versions/{number}/confirm"),
            StaffAct.CONNECT, List.of("POST /sites/connect", "POST /sites/{id}/disconnect"),
            StaffAct.KEEP_STAFF, List.of("GET /staff", "GET /digests/recipients"));

    @Test
    void saysTheSameAsTheAddresses() throws IOException {
        List<String> routes = Files.readAllLines(Path.of("src/test/resources/staff/routes.txt"));

        ADDRESSES.forEach((act, addresses) -> addresses.forEach(address -> {
            String served = routes.stream()
                    .filter(route -> route.startsWith(address + " | "))
                    .map(route -> route.substring(address.length() + 3))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(address));
            assertThat(List.of(Role.values()))
                    .as(address)
                    .allSatisfy(
                            role -> assertThat(act.allows(role)).isEqualTo(role.compareTo(SERVED.get(served)) >= 0));
        }));
    }

    @Test
    void leavesToTheLegalTeamWhatWasPassedOnToThem() {
        assertThat(StaffAct.DECIDE_FOR_LEGAL.allows(Role.MODERATOR)).isFalse();
        assertThat(StaffAct.DECIDE_FOR_LEGAL.allows(Role.LEGAL)).isTrue();
        assertThat(StaffAct.DECIDE_FOR_LEGAL.allows(Role.ADMINISTRATOR)).isTrue();
    }
}
