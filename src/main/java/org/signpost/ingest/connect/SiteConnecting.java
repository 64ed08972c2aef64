package org.signpost.ingest.connect;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.signpost.comment.SiteId;
import org.signpost.staff.Actor;
import org.signpost.wordpress.ConnectionResult;
import org.signpost.wordpress.ConnectionTest;
import org.signpost.wordpress.SiteLogin;
import org.signpost.wordpress.connection.SiteConnection;
import org.signpost.wordpress.connection.SitePasswords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connects sites: asks the site first, without any transaction, and saves only what works. */
@Singleton
final class SiteConnecting {
    private static final Logger LOG = LoggerFactory.getLogger(SiteConnecting.class);
    private static final ConnectionResult.Fails NO_PASSWORD = new ConnectionResult.Fails(
            "The application password is missing.",
            "It is made in WordPress: Users → Profile → Application Passwords. Copy it from there.");
    private static final ConnectionResult.Fails PASSWORD_ELSEWHERE = new ConnectionResult.Fails(
            "Another address or account needs its application password too.",
            "The one that is kept here is sent only where it was given for. Type the password.");

    private final ConnectionTest connectionTest;
    private final ConnectionChanges changes;
    private final SitePasswords passwords;

    SiteConnecting(ConnectionTest connectionTest, ConnectionChanges changes, SitePasswords passwords) {
        this.connectionTest = connectionTest;
        this.changes = changes;
        this.passwords = passwords;
    }

    /** Tries what was typed; saves nothing. */
    ConnectionResult test(ConnectForm form) {
        ConnectionResult.Fails fault = form.fault();
        if (fault != null) {
            return fault;
        }
        return form.typedPassword().isEmpty()
                ? NO_PASSWORD
                : connectionTest.test(form.siteAddress(), form.accountName(), form.typedPassword());
    }

    /** Tries what was typed for a connected site, with the password that is kept where none was typed. */
    ConnectionResult test(SiteConnection before, ConnectForm form) {
        if (!form.typedPassword().isEmpty()) {
            return test(form);
        }
        ConnectionResult.Fails fault = form.fault();
        if (fault != null) {
            return fault;
        }
        if (!form.siteAddress().equals(before.address()) || !form.accountName().equals(before.account())) {
            return PASSWORD_ELSEWHERE;
        }
        Optional<SiteLogin> login = passwords.login(before);
        return login.isPresent() ? connectionTest.test(login.get()) : NO_PASSWORD;
    }

    /** Connects a site. */
    ConnectOutcome connect(Actor who, ConnectForm form) {
        return switch (test(form)) {
            case ConnectionResult.Fails why -> new ConnectOutcome.NotConnected(why);
            case ConnectionResult.Works works -> {
                String name =
                        form.siteName().isEmpty() ? URI.create(works.api()).getHost() : form.siteName();
                yield said(changes.connect(who, name, form, works));
            }
        };
    }

    /** Changes a connection. */
    ConnectOutcome change(Actor who, SiteConnection before, ConnectForm form) {
        return switch (test(before, form)) {
            case ConnectionResult.Fails why -> new ConnectOutcome.NotConnected(why);
            case ConnectionResult.Works works -> {
                String typed = form.typedPassword();
                Optional<String> password =
                        typed.isEmpty() ? passwords.login(before).map(SiteLogin::password) : Optional.of(typed);
                SiteId id = before.siteId();
                yield password.isEmpty()
                        ? new ConnectOutcome.NotConnected(NO_PASSWORD)
                        : said(changes.change(who, id, form, password.get(), works));
            }
        };
    }

    private static ConnectOutcome said(ConnectOutcome outcome) {
        if (outcome instanceof ConnectOutcome.Connected connected) {
            LOG.info("event=ingest.connected site={}", connected.site());
        }
        return outcome;
    }
}
