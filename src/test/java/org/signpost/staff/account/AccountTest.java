package org.signpost.staff.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signpost.staff.Role;

final class AccountTest {
    @ParameterizedTest
    @CsvSource({
        "ana@example.org, ana@example.org",
        "ANA@Example.ORG, ana@example.org",
        "'  ana@example.org ', ana@example.org",
        "'', ''"
    })
    void comparesEMailAddressesWithoutRegardToCaseAndBlanks(String typed, String stored) {
        assertThat(Account.normalEmail(typed)).isEqualTo(stored);
    }

    @Test
    void comparesThemTheSameWayOnATurkishMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));
            assertThat(Account.normalEmail("INFO@EXAMPLE.ORG")).isEqualTo("info@example.org");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void namesRolesAsTheyAreShown() {
        assertThat(Role.MODERATOR.word()).isEqualTo("moderator");
        assertThat(Role.LEGAL.word()).isEqualTo("legal team");
        assertThat(Role.ADMINISTRATOR.word()).isEqualTo("administrator");
    }

    @Test
    void putsRolesInTheOrderOfWhatTheyMayDo() {
        assertThat(Role.values()).containsExactly(Role.MODERATOR, Role.LEGAL, Role.ADMINISTRATOR);
    }
}
