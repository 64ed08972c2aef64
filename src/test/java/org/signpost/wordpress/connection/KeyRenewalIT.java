package org.signpost.wordpress.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.signpost.comment.SiteId;
import org.signpost.comment.Sites;
import org.signpost.platform.database.Installation;
import org.signpost.testing.TestDatabase;

/** What is sealed in the database, while the key is changed. */
final class KeyRenewalIT {
    private static final String OLD = key(1);
    private static final String NEW = key(2);
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();

    private static String key(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static SiteConnection connection(Installation signpost) {
        return signpost.get(SiteConnections.class).findTop200OrderBySiteId().getFirst();
    }

    private static HintSecret secret(Installation signpost) {
        return signpost.get(HintSecrets.class).findTop200OrderBySiteId().getFirst();
    }

    @Test
    void passwordsAndHintSecretsMoveToTheNewKey() {
        try (Installation signpost = database.open(Map.of("SECRET_KEY", OLD))) {
            connect(signpost);
        }
        try (Installation signpost = database.open(Map.of("SECRET_KEY", NEW, "SECRET_KEY_BEFORE", OLD))) {
            opens(signpost);
            assertThat(signpost.get(KeyRenewalJob.class).renew()).isEqualTo(2);
            assertThat(signpost.get(KeyRenewalJob.class).renew()).isZero();
        }
        try (Installation signpost = database.open(Map.of("SECRET_KEY", NEW))) {
            opens(signpost);
        }
        try (Installation signpost = database.open(Map.of("SECRET_KEY", OLD))) {
            SitePasswords passwords = signpost.get(SitePasswords.class);
            assertThat(passwords.login(connection(signpost))).isEmpty();
            assertThat(passwords.hintSecret(secret(signpost))).isEmpty();
        }
    }

    private static void connect(Installation signpost) {
        Sites sites = signpost.get(Sites.class);
        sites.add("blog", "blog", null, "en", NOW);
        SiteId site = sites.findByName("blog").orElseThrow().id();
        SitePasswords passwords = signpost.get(SitePasswords.class);
        signpost.get(SiteConnections.class)
                .connect(
                        site,
                        "blog.example.org",
                        "https://blog.example.org/wp-json/",
                        "desk",
                        2,
                        passwords.sealed(site, "abcd EFGH"),
                        ConnectionMode.READ_ONLY,
                        30,
                        NOW,
                        "Ana");
        signpost.get(HintSecrets.class).keep(site, passwords.sealedHintSecret(site, "a hint secret"));
        assertThat(new String(connection(signpost).sealedPassword(), StandardCharsets.ISO_8859_1))
                .doesNotContain("abcd");
        assertThat(connection(signpost).toString() + secret(signpost)).doesNotContain("abcd", "a hint secret");
    }

    private static void opens(Installation signpost) {
        SitePasswords passwords = signpost.get(SitePasswords.class);
        assertThat(passwords.login(connection(signpost)).orElseThrow().password())
                .isEqualTo("abcd EFGH");
        assertThat(passwords.hintSecret(secret(signpost))).contains("a hint secret");
    }

    @Test
    void whatWasSealedForOneSiteOpensForNoOther() {
        try (Installation signpost = database.open(Map.of("SECRET_KEY", OLD))) {
            SitePasswords passwords = signpost.get(SitePasswords.class);
            byte[] sealed = passwords.sealedHintSecret(new SiteId(1), "a hint secret");
            assertThat(passwords.hintSecret(new HintSecret(new SiteId(2), sealed)))
                    .isEmpty();
        }
    }
}
