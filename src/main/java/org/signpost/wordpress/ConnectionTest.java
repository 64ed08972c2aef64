package org.signpost.wordpress;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.signpost.wordpress.ConnectionResult.Fails;

/**
 * Tries a site's address and an account before they are saved. That something answers with 200 says nothing: a wrong password
 * makes a visitor of us. So the site is asked who we are, and then for comments that only a moderator sees. Thread-safe.
 */
@Singleton
public final class ConnectionTest {
    /** What the account must be allowed, in the order of its use, and what each is for. */
    private static final Map<String, String> NEEDED = new LinkedHashMap<>();

    private static final int SAMPLE = 20;

    static {
        NEEDED.put("moderate_comments", "see comments that are held (moderate_comments)");
        NEEDED.put("edit_posts", "list comments of every state (edit_posts)");
        NEEDED.put("edit_others_posts", "read the comments under other people's posts (edit_others_posts)");
        NEEDED.put("edit_published_posts", "read the comments under published posts (edit_published_posts)");
    }

    private final SiteDiscovery discovery;
    private final WordPressClient client;

    ConnectionTest(SiteDiscovery discovery, WordPressClient client) {
        this.discovery = discovery;
        this.client = client;
    }

    /**
     * Tries them: some requests, one after the other, at most 20 seconds each. Nothing is changed on the site.
     *
     * @param address as somebody typed it
     * @param user the account's name or e-mail address there
     * @param password an application password
     */
    public ConnectionResult test(String address, String user, String password) {
        return switch (discovery.find(address)) {
            case SiteDiscovery.Discovery.Missed missed -> missed.why();
            case SiteDiscovery.Discovery.Found(SiteRoot root) ->
                root.takesPasswords()
                        ? test(root, new SiteLogin(root.api(), user, password))
                        : ConnectionFailures.withoutPasswords(root);
        };
    }

    /** Tries an account where its site was found before, so that its password goes nowhere else. */
    public ConnectionResult test(SiteLogin login) {
        return test(SiteRoot.unknown(login.api()), login);
    }

    private ConnectionResult test(SiteRoot root, SiteLogin login) {
        SiteAnswer<SiteAccount> asked = client.account(login);
        if (!(asked instanceof SiteAnswer.Given<SiteAccount>(SiteAccount account))) {
            return failure(asked);
        }
        List<String> missing = NEEDED.entrySet().stream()
                .filter(right -> !account.rights().contains(right.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return missing.isEmpty() ? read(root, login, account) : ConnectionFailures.missingRights(missing);
    }

    private ConnectionResult read(SiteRoot root, SiteLogin login, SiteAccount account) {
        SiteAnswer<SiteCommentPage> asked = client.newest(login, 0, SAMPLE);
        if (!(asked instanceof SiteAnswer.Given<SiteCommentPage>(SiteCommentPage page))) {
            return failure(asked);
        }
        if (page.comments().isEmpty() && page.hidden() > 0) {
            return ConnectionFailures.HIDDEN;
        }
        return new ConnectionResult.Works(root.api(), root.home(), root.name(), account, advice(root, account, page));
    }

    private static List<String> advice(SiteRoot root, SiteAccount account, SiteCommentPage page) {
        List<String> advice = new ArrayList<>();
        if (!root.secure()) {
            advice.add(
                    "The address is not https, so the password and the comments travel where others can read them. Do this"
                            + " with a test site only.");
        }
        if (account.rights().contains("unfiltered_html")) {
            advice.add(
                    "The account may do more than is needed: it can put scripts into pages (unfiltered_html). An account"
                            + " with the role \"Signpost desk\", which the plugin signpost-hint.php makes, is safer.");
        }
        if (page.hidden() > 0) {
            advice.add("The site keeps back " + page.hidden() + " of its newest " + SAMPLE
                    + " comments, which stand under" + " private posts. They are not read.");
        }
        return advice;
    }

    private static Fails failure(SiteAnswer<?> answer) {
        return switch (answer) {
            case SiteAnswer.Given<?> given -> throw new IllegalStateException("nothing failed");
            case SiteAnswer.NotSignedIn<?> unknown -> ConnectionFailures.NOT_RECOGNISED;
            case SiteAnswer.Declined<?> declined ->
                declined.code().equals("rest_no_route") ? ConnectionFailures.SWITCHED_OFF : ConnectionFailures.REFUSED;
            case SiteAnswer.TooBusy<?> busy -> ConnectionFailures.BUSY;
            case SiteAnswer.Unclear<?> unclear -> ConnectionFailures.unclear(unclear.reason());
            case SiteAnswer.Unreachable<?> away -> ConnectionFailures.away(away.reason());
        };
    }
}
