package org.signpost.wordpress;

import java.util.Collection;
import java.util.regex.Pattern;
import org.signpost.wordpress.ConnectionResult.Fails;

/** Everything that keeps a site from being connected, in words for people who are no technicians. */
final class ConnectionFailures {
    static final Fails NO_ADDRESS = new Fails(
            "This is not the address of a website.", "Type it as it stands in the browser, such as blog.example.org.");

    static final Fails NOT_WORDPRESS = new Fails(
            "There is a website, but it does not look like WordPress.",
            "If the blog is a part of the website, type that part too, such as example.org/blog. The comments of other"
                    + " systems can be imported, or their pages followed.");

    static final Fails BLOCKED = new Fails(
            "The site answers with a page where its data should be.",
            "A security plugin or the host's firewall stands before the REST interface. Ask whoever runs the site to let"
                    + " addresses with wp/v2/comments, wp/v2/posts, wp/v2/pages and wp/v2/users/me through.");

    static final Fails PRINTS_ERRORS = new Fails(
            PrintedErrors.SENTENCE,
            "Whoever looks after the site should switch off displaying of errors (WP_DEBUG_DISPLAY, display_errors), and see"
                    + " what the message says: it stands at the top of the page /wp-json/ of the site.");

    static final Fails SWITCHED_OFF = new Fails(
            "The site's REST interface is switched off.",
            "A plugin or the theme has done that. Ask whoever runs the site to switch it on, at least for accounts that"
                    + " are signed in.");

    static final Fails PLAIN_HTTP = new Fails(
            "The site takes no application passwords, because its address is not https.",
            "Ask the site's host for a certificate, so that its address begins with https. Then test again.");

    static final Fails SENT_TO_HTTP = new Fails(
            "The site has https, and sends its visitors on to plain http, where it takes no application passwords.",
            "Ask whoever runs the site to let both addresses in WordPress, under Settings → General, begin with https. Then"
                    + " test again.");

    static final Fails MISLED = new Fails(
            "The site is read over https, and WordPress does not know it, so it takes no application passwords.",
            "Show whoever runs the site this: the server before WordPress must pass on X-Forwarded-Proto, wp-config.php must set"
                    + " $_SERVER['HTTPS'] from it, and both addresses under Settings → General must begin with https.");

    static final Fails PASSWORDS_OFF = new Fails(
            "Application passwords are switched off on this site.",
            "Security plugins have a switch for them. Ask whoever runs the site to switch them on, then make one in"
                    + " WordPress: Users → Profile → Application Passwords.");

    static final Fails NOT_RECOGNISED = new Fails(
            "The site does not recognise the account.",
            "It must be an application password, not the password with which you sign in. It is made in WordPress: Users →"
                    + " Profile → Application Passwords. If both are right, the site's host strips the Authorization"
                    + " header: ask it to let that header through.");

    static final Fails REFUSED = new Fails(
            "The site recognises the account, and does not let it ask anything.",
            "A security plugin keeps it out. Ask whoever runs the site to allow this account the REST interface.");

    static final Fails BUSY =
            new Fails("The site is asked too often just now, and wants us to wait.", "Test again in a few minutes.");

    /** Names and numbers that nobody outside can use. */
    private static final Pattern AT_HOME = Pattern.compile(
            "[^.:]+|.+\\.(local|localhost|internal|lan|test)|(127|10)(\\.\\d+){3}|192\\.168(\\.\\d+){2}"
                    + "|172\\.(1[6-9]|2\\d|3[01])(\\.\\d+){2}|\\[.+]",
            Pattern.CASE_INSENSITIVE);

    private static final String ROLE =
            "Give the account the role \"Signpost desk\", which the plugin signpost-hint.php makes, or the role Editor.";

    static final Fails HIDDEN = new Fails("The site has comments, and shows this account none of them.", ROLE);

    private ConnectionFailures() {}

    static Fails notCalled(String reason) {
        return new Fails(reason, "Type the address under which the public reads the site.");
    }

    static Fails away(String reason) {
        return new Fails(
                reason,
                "Look whether the address is typed rightly, and whether the site opens in a browser. Test again.");
    }

    /** The interface is there, and one question came to nothing. */
    static Fails unclear(String reason) {
        if (reason.equals(PrintedErrors.SENTENCE)) {
            return PRINTS_ERRORS;
        }
        return new Fails(reason, "Test again in a minute. If it stays like this: " + BLOCKED.remedy());
    }

    /** Why a site without application passwords has none. */
    static Fails withoutPasswords(SiteRoot root) {
        return root.misled() ? MISLED : root.secure() ? PASSWORDS_OFF : PLAIN_HTTP;
    }

    /** A site that was copied from somebody's own computer still calls itself as it did there. */
    static Fails elsewhere(String host) {
        if (AT_HOME.matcher(host).matches()) {
            return new Fails(
                    "The site calls itself " + host + ", which means something only on the computer that it runs on.",
                    "Ask whoever runs the site to put the address under which the public reads it into both address fields in"
                            + " WordPress, under Settings → General. Then test again.");
        }
        return new Fails(
                "The site says that its data lies at another address, " + host + ".",
                "If that is your site too, type " + host + " as the address.");
    }

    static Fails missingRights(Collection<String> missing) {
        return new Fails("The account lacks rights: it cannot " + String.join(", ", missing) + ".", ROLE);
    }
}
