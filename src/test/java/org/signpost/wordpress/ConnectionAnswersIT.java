package org.signpost.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.platform.net.OutboundGuard;
import org.signpost.testing.MovableClock;

/** What whoever connects a site is told, by what the site answers. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class ConnectionAnswersIT {
    private static final String PASSWORD = "abcd EFGH 1234 ijkl";
    private static final String ROOT = """
            {"name":"Harbor &#038; Friends","namespaces":["oembed/1.0","wp/v2"],"authentication":{"application-passwords":{}}}""";
    private static final String ME = """
            {"id":7,"name":"Desk","capabilities":{"moderate_comments":true,"edit_posts":true,"edit_others_posts":true,
             "edit_published_posts":true}}""";
    private static final String BLOG = "<html><head><link rel='stylesheet' href='/wp-content/a.css'></head></html>";

    private final MovableClock clock = new MovableClock();
    private final FakeWordPress site = new FakeWordPress(clock);
    private final CannedSite canned = new CannedSite();

    @AfterEach
    void stop() {
        site.close();
        canned.close();
    }

    private ConnectionResult test(String address) {
        OutboundGuard.TrustedHosts trusted = new OutboundGuard.TrustedHosts(site.host() + "," + canned.host());
        return new ConnectionTest(new SiteDiscovery(trusted, clock), new WordPressClient(trusted, clock))
                .test(address, "desk", PASSWORD);
    }

    private ConnectionResult.Works works(String address) {
        return (ConnectionResult.Works) assertThatObject(test(address))
                .isInstanceOf(ConnectionResult.Works.class)
                .actual();
    }

    private void fails(String address, String problem, String... remedy) {
        assertThat(test(address)).isInstanceOfSatisfying(ConnectionResult.Fails.class, fails -> {
            assertThat(fails.problem()).isEqualTo(problem);
            assertThat(fails.remedy()).contains(remedy);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/2026/11/release/", "/wp-admin/", "/wp-login.php?a=b"})
    void worksWhateverPageOfTheSiteWasTyped(String path) {
        site.addComment(site.addPost("A clinic"), 0, "Ana", "Is there a clinic?");
        ConnectionResult.Works works = works("http://" + site.host() + path);
        assertThat(works.api()).isEqualTo(site.api());
        assertThat(works.siteName()).isEqualTo("A blog");
        assertThat(works.account().id()).isEqualTo(FakeWordPress.DESK);
        assertThat(works.advice()).singleElement().asString().contains("not https");
    }

    @Test
    void triesHttpWhereThereIsNoHttps() {
        assertThat(works(site.host()).api()).isEqualTo(site.api());
    }

    @Test
    void findsTheInterfaceBehindAQuery() {
        canned.page("/", 200, BLOG)
                .json("/?rest_route=/", 200, ROOT)
                .json("/?rest_route=/wp/v2/users/me", 200, ME)
                .json("/?rest_route=/wp/v2/comments", 200, "[]");
        ConnectionResult.Works works = works("http://" + canned.host());
        assertThat(works.api()).isEqualTo("http://" + canned.host() + "/?rest_route=/");
        assertThat(works.siteName()).isEqualTo("Harbor & Friends");
    }

    @Test
    void findsABlogInAPartOfAWebsite() {
        canned.page("/", 200, "A club")
                .json("/news/wp-json/", 200, ROOT)
                .json("/news/wp-json/wp/v2/users/me", 200, ME)
                .json("/news/wp-json/wp/v2/comments", 200, "[]");
        assertThat(works("http://" + canned.host() + "/news/2026/release").api())
                .isEqualTo("http://" + canned.host() + "/news/wp-json/");
    }

    @Test
    void worksWhereTheInterfaceAnswersOnlyWhoeverIsSignedIn() {
        canned.page("/", 200, BLOG)
                .json("/wp-json/", 401, "{\"code\":\"rest_cannot_access\"}")
                .json("/wp-json/wp/v2/users/me", 200, ME)
                .json("/wp-json/wp/v2/comments", 200, "[]");
        assertThat(works("http://" + canned.host()).siteName()).isEmpty();
    }

    @Test
    void saysThatThereIsNoSuchSite() {
        fails("not an address", "This is not the address of a website.", "blog.example.org");
        fails("blog.internal", "blog.internal is not a name on the open internet.", "the public reads the site");
        fails("10.0.0.7", "10.0.0.7 is not an address on the open internet.", "the public reads the site");
        String silent = "http://" + canned.host();
        canned.close();
        fails(silent, "127.0.0.1 did not answer.", "Look whether the address is typed rightly");
    }

    @Test
    void saysThatItIsNotWordPress() {
        canned.page("/", 200, "<html><body>A club</body></html>");
        fails(
                "http://" + canned.host(),
                "There is a website, but it does not look like WordPress.",
                "example.org/blog");
    }

    @Test
    void saysThatAPageStandsWhereDataShouldBe() {
        canned.page("/", 200, BLOG).page("/wp-json/", 200, "<html>Checking your browser</html>");
        fails("http://" + canned.host(), "The site answers with a page where its data should be.", "security plugin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<br />\n<b>Notice</b>:  Undefined variable $a in <b>/srv/a.php</b> on line <b>[3]</b><br />\n",
                "\nWarning: Undefined variable $a in /srv/a.php on line 3\n",
                "<br />\n<b>Deprecated</b>: {a} is old in <b>/srv/a.php</b> on line <b>3</b><br />\n"
                        + "<br />\n<b>Warning</b>: b in <b>/srv/b.php</b> on line <b>4</b><br />\n"
            })
    void readsTheDataBehindPrintedErrors(String printed) {
        canned.page("/", 200, BLOG)
                .page("/wp-json/", 200, printed + ROOT)
                .page("/wp-json/wp/v2/users/me", 200, printed + ME)
                .json("/wp-json/wp/v2/comments", 200, printed + "[]");
        assertThat(works("http://" + canned.host()).siteName()).isEqualTo("Harbor & Friends");
    }

    @Test
    void saysThatTheSitePrintsErrorsWhereItsDataIsNotWhole() {
        canned.page("/", 200, BLOG)
                .page("/wp-json/", 200, "<br />\n<b>Fatal error</b>: a in <b>/a.php</b> on line <b>3</b>{\"name\":");
        fails(
                "http://" + canned.host(),
                "The site prints an error message before its data.",
                "switch off displaying of errors");
    }

    @Test
    void saysThatTheInterfaceIsSwitchedOff() {
        canned.page("/", 200, BLOG).json("/wp-json/", 403, "{\"code\":\"rest_disabled\"}");
        fails("http://" + canned.host(), "The site's REST interface is switched off.", "A plugin or the theme");
    }

    @Test
    void saysThatPlainHttpTakesNoApplicationPasswordsAndSendsNone() {
        canned.page("/", 200, BLOG)
                .json("/wp-json/", 200, "{\"name\":\"A\",\"namespaces\":[\"wp/v2\"],\"authentication\":[]}");
        fails(
                "http://" + canned.host(),
                "The site takes no application passwords, because its address is not https.",
                "certificate");
        assertThat(canned.passwordsSeenAt()).isEmpty();
    }

    @Test
    void sendsThePasswordToNoOtherHostThanTheTypedOne() {
        canned.page(
                "/", 200, "<html><head><link rel='https://api.w.org/' href='http://localhost/wp-json/'></head></html>");
        fails(
                "http://" + canned.host(),
                "The site calls itself localhost, which means something only on the computer that it runs on.",
                "Settings → General");
        assertThat(canned.passwordsSeenAt()).isEmpty();
    }

    @Test
    void namesTheOtherAddressOfASite() {
        canned.page(
                "/",
                200,
                "<html><head><link rel='https://api.w.org/' href='https://blog.example.org/wp-json/'></head></html>");
        fails(
                "http://" + canned.host(),
                "The site says that its data lies at another address, blog.example.org.",
                "type blog.example.org as the address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "10.0.0.5", "192.168.1.20", "wordpress", "blog.local", "[::1]"})
    void saysWhatIsWrongWithASiteThatSendsEverybodyToWhereItWasMade(String home) {
        canned.redirect("/", "http://" + home + "/");
        fails(
                "http://" + canned.host(),
                "The site calls itself " + home.replaceFirst(":8080$", "")
                        + ", which means something only on the computer that it runs on.",
                "Settings → General");
        assertThat(canned.passwordsSeenAt()).isEmpty();
    }

    @Test
    void worksWhereOnlyTheFrontPageIsSentInACircle() {
        canned.redirect("/", "/")
                .json("/wp-json/", 200, ROOT)
                .json("/wp-json/wp/v2/users/me", 200, ME)
                .json("/wp-json/wp/v2/comments", 200, "[]");
        assertThat(works("http://" + canned.host()).siteName()).isEqualTo("Harbor & Friends");
    }

    @Test
    void neverTakesAnAnswerForBeingSignedIn() {
        site.changePassword("another one");
        fails(
                "http://" + site.host(),
                "The site does not recognise the account.",
                "not the password with which you sign in",
                "Users → Profile → Application Passwords",
                "Authorization");
    }

    @Test
    void namesTheRightsThatAreMissing() {
        site.allow(Set.of("read", "edit_posts", "edit_published_posts"));
        fails(
                "http://" + site.host(),
                "The account lacks rights: it cannot see comments that are held (moderate_comments), read the comments under"
                        + " other people's posts (edit_others_posts).",
                "Signpost desk");
    }

    @Test
    void noticesCommentsThatTheSiteCountsAndKeepsBack() {
        site.add(site.addPost("A clinic"), 0, 0, "Cy", "Me too", "hold", "comment");
        site.hideHeld();
        fails("http://" + site.host(), "The site has comments, and shows this account none of them.", "Signpost desk");
    }

    @Test
    void warnsOfAnAccountThatMayTooMuch() {
        site.allow(Set.of(
                "read",
                "moderate_comments",
                "edit_posts",
                "edit_others_posts",
                "edit_published_posts",
                "unfiltered_html"));
        assertThat(works("http://" + site.host()).advice())
                .anySatisfy(sentence -> assertThat(sentence).contains("unfiltered_html", "Signpost desk"));
    }

    @ParameterizedTest
    @EnumSource(
            value = SiteFault.class,
            names = {"LOST_BEFORE", "ERROR_500_BEFORE", "PAGE_BEFORE", "BUSY_SECONDS", "HALF_BODY_AFTER"})
    void saysWhatIsWrongWhereTheSiteDoesNotAnswer(SiteFault fault) {
        site.failBy(() -> fault);
        assertThat(test("http://" + site.host())).isInstanceOfSatisfying(ConnectionResult.Fails.class, fails -> {
            assertThat(fails.problem()).endsWith(".");
            assertThat(fails.remedy()).isNotBlank();
        });
    }
}
