package org.signpost.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonalDataMaskTest {
    @Test
    void saysWhatItHides() {
        assertThat(PersonalDataMask.mask("call 555-0100 now", List.of(new PersonalData(PersonalDataType.PHONE, 5, 13))))
                .isEqualTo("call [phone number] now");
    }

    @Test
    void leavesNothingOfTwoThatOverlapReadable() {
        List<PersonalData> found =
                List.of(new PersonalData(PersonalDataType.EMAIL, 4, 9), new PersonalData(PersonalDataType.NAME, 0, 6));

        assertThat(PersonalDataMask.mask("abcdefghijk", found)).isEqualTo("[name][e-mail address]jk");
    }

    @Test
    void bearsPlacesOutsideTheText() {
        assertThat(PersonalDataMask.mask("abc", List.of(new PersonalData(PersonalDataType.SSN, 2, 90))))
                .isEqualTo("ab[social security number]");
    }
}
