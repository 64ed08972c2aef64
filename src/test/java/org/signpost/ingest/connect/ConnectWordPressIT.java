package org.signpost.ingest.connect;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.signpost.testing.TestDatabase;
import org.signpost.wordpress.ConnectionResult;
import org.signpost.wordpress.ConnectionTest;
import org.signpost.wordpress.SecureFront;
import org.signpost.wordpress.WordPressLease;

/** What somebody who connects a site is told by a real WordPress. */
@EnabledIfEnvironmentVariable(named = "SIGNPOST_TEST_WORDPRESS_URL", matches = "http.+")
@EnabledIfEnvironmentVariable(named = "SIGNPOST_TEST_WORDPRESS_USER", matches = ".+")
@EnabledIfEnvironmentVariable(named = "SIGNPOST_TEST_WORDPRESS_PASSWORD", matches = ".+")
@ExtendWith(WordPressLease.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class ConnectWordPressIT {
    private static String given(String name) {
        return requireNonNull(System.getenv("SIGNPOST_TEST_WORDPRESS_" + name), name);
    }

    private static ConnectionResult test(String address, String user, String password) {
        Map<String, Object> properties =
                new LinkedHashMap<>(TestDatabase.fresh().properties());
        URI site = URI.create(address);
        properties.put("signpost.trusted-hosts", site.getHost() + ":" + (site.getPort() < 0 ? 80 : site.getPort()));
        try (ApplicationContext beans = ApplicationContext.run(properties)) {
            return beans.getBean(ConnectionTest.class).test(address, user, password);
        }
    }

    private static String problem(ConnectionResult result) {
        return result instanceof ConnectionResult.Fails fails ? fails.problem() : result.toString();
    }

    @Test
    void worksForAnEditorFromAnyPageAndWarnsOfItsRights() {
        for (String page : new String[] {"", "/wp-admin/", "/?p=1"}) {
            ConnectionResult result = test(given("URL") + page, given("USER"), given("PASSWORD"));
            assertThat(result).isInstanceOfSatisfying(ConnectionResult.Works.class, works -> {
                assertThat(works.api()).isEqualTo(given("URL") + "/wp-json/");
                assertThat(works.account().id()).isPositive();
                assertThat(works.advice())
                        .anySatisfy(sentence -> assertThat(sentence).contains("unfiltered_html"));
            });
        }
    }

    @Test
    void saysThatAWrongPasswordIsNotRecognised() {
        assertThat(problem(test(given("URL"), given("USER"), "abcd efgh ijkl mnop qrst uvwx")))
                .isEqualTo("The site does not recognise the account.");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "SIGNPOST_TEST_WORDPRESS_READER_PASSWORD", matches = ".+")
    void namesTheRightsThatAReaderLacks() {
        assertThat(problem(test(given("URL"), given("READER_USER"), given("READER_PASSWORD"))))
                .contains("moderate_comments", "edit_posts", "edit_others_posts", "edit_published_posts");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "SIGNPOST_TEST_WORDPRESS_DESK_PASSWORD", matches = ".+")
    void theRoleOfThePluginIsEnoughAndNotTooMuch() {
        assertThat(test(given("URL"), given("DESK_USER"), given("DESK_PASSWORD")))
                .isInstanceOfSatisfying(ConnectionResult.Works.class, works -> {
                    assertThat(works.account().rights()).doesNotContain("unfiltered_html");
                    assertThat(works.advice())
                            .noneSatisfy(sentence -> assertThat(sentence).contains("unfiltered_html"));
                });
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "SIGNPOST_TEST_WORDPRESS_PRODUCTION_URL", matches = "http:.+")
    void saysThatAPublicSiteOverPlainHttpTakesNoApplicationPasswords() {
        assertThat(problem(test(given("PRODUCTION_URL"), given("USER"), given("PASSWORD"))))
                .isEqualTo("The site takes no application passwords, because its address is not https.");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "SIGNPOST_TEST_WORDPRESS_PRODUCTION_URL", matches = "http:.+")
    void worksForAPublicSiteOverHttps() {
        try (SecureFront front = new SecureFront(given("PRODUCTION_URL"), "X-Forwarded-Proto: https").trust()) {
            assertThat(test(front.address(), given("USER"), given("PASSWORD")))
                    .isInstanceOfSatisfying(ConnectionResult.Works.class, works -> {
                        assertThat(works.api()).isEqualTo(front.address() + "/wp-json/");
                        assertThat(works.advice())
                                .noneSatisfy(sentence -> assertThat(sentence).contains("not https"));
                    });
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "SIGNPOST_TEST_WORDPRESS_PRODUCTION_URL", matches = "http:.+")
    void saysThatWordPressDoesNotKnowThatItIsReadOverHttps() {
        try (SecureFront front = new SecureFront(given("PRODUCTION_URL"), "").trust()) {
            assertThat(problem(test(front.address(), given("USER"), given("PASSWORD"))))
                    .isEqualTo("The site is read over https, and WordPress does not know it, so it takes no application"
                            + " passwords.");
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "SIGNPOST_TEST_WORDPRESS_PRODUCTION_URL", matches = "http:.+")
    void saysThatACertificateIsNotTrusted() {
        try (SecureFront front = new SecureFront(given("PRODUCTION_URL"), "X-Forwarded-Proto: https")) {
            assertThat(problem(test(front.address(), given("USER"), given("PASSWORD"))))
                    .isEqualTo("localhost shows no certificate that can be trusted.");
        }
    }
}
