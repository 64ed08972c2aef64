package org.signpost.ingest.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddresslessNameTest {
    @ParameterizedTest
    @CsvSource({
        "Ines T. i.t@x.example 203.0.113.4,Ines T.",
        "Ines <i@x.example>,Ines",
        "Ines (203.0.113.4),Ines",
        "Ines 2001:db8::1:7,Ines",
        "i.t@x.example,i.t",
        "203.0.113.4,''",
        "Ines T.,Ines T.",
        "@ines@social.example,@ines@social.example",
        "Ines at 10:30,Ines at 10:30",
        "Version 1.2.3,Version 1.2.3"
    })
    void keepsTheNameAndNoAddress(String said, String name) {
        assertThat(AddresslessName.of(said)).isEqualTo(name);
    }
}
