package org.signpost.platform.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.signpost.platform.Settings;

class TrustedHostsTest {
    @Test
    void readsTheHostsThatAreTrusted() {
        assertThat(Settings.from(Map.of("SIGNPOST_TRUSTED_HOSTS", " Blog.internal:80,,127.0.0.1:8089 , [::1]:80, "))
                        .get(OutboundGuard.TrustedHosts.class)
                        .set())
                .containsExactlyInAnyOrder("blog.internal:80", "127.0.0.1:8089", "[::1]:80");
    }

    @Test
    void trustsNobodyWhereNothingIsGiven() {
        assertThat(Settings.from(Map.of()).get(OutboundGuard.TrustedHosts.class).set())
                .isEmpty();
    }
}
