package org.signpost.ingest.connect;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Site;
import org.signpost.comment.SiteId;
import org.signpost.comment.Sites;
import org.signpost.ingest.site.SiteProgress;
import org.signpost.ingest.site.SiteSyncs;
import org.signpost.platform.SecretTokens;
import org.signpost.staff.Actor;
import org.signpost.staff.audit.Audit;
import org.signpost.wordpress.ConnectionResult;
import org.signpost.wordpress.connection.ConnectionMode;
import org.signpost.wordpress.connection.HintSecrets;
import org.signpost.wordpress.connection.SiteConnection;
import org.signpost.wordpress.connection.SiteConnections;
import org.signpost.wordpress.connection.SitePasswords;

/** The changes of connections, each one transaction with its row in the audit trail. Nothing here asks a site. */
@Singleton
public class ConnectionChanges {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_HOME = 2000;

    private final Sites sites;
    private final SiteConnections connections;
    private final HintSecrets hintSecrets;
    private final SiteSyncs syncs;
    private final SitePasswords passwords;
    private final Audit audit;
    private final Clock clock;

    ConnectionChanges(
            Sites sites,
            SiteConnections connections,
            HintSecrets hintSecrets,
            SiteSyncs syncs,
            SitePasswords passwords,
            Audit audit,
            Clock clock) {
        this.sites = sites;
        this.connections = connections;
        this.hintSecrets = hintSecrets;
        this.syncs = syncs;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** Connects the site of this name, which is added where there is none; a site can be connected once. */
    @Transactional
    ConnectOutcome connect(Actor who, String name, ConnectForm form, ConnectionResult.Works tested) {
        Instant now = clock.instant();
        String organisation = tested.siteName().isEmpty() ? name : cut(tested.siteName());
        sites.add(name, organisation, null, Locale.ENGLISH.getLanguage(), now);
        Site site = sites.findByName(name).orElseThrow();
        Optional<String> taken = taken(site, tested);
        if (taken.isPresent()) {
            return new ConnectOutcome.NotConnected(new ConnectionResult.Fails(
                    taken.get(), "Change that connection under Sites, or choose another name or address."));
        }
        save(who, site.id(), form, form.typedPassword(), tested);
        syncs.startAgain(site.id());
        String secret = newSecret(site.id());
        audit.record(who, "ingest.connect", object(site.id()), detail(form));
        return new ConnectOutcome.Connected(site.id(), site.name(), secret, tested.advice());
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private Optional<String> taken(Site site, ConnectionResult.Works tested) {
        return connections
                .findBySiteId(site.id())
                .map(same -> "A site called " + site.name() + " is connected already.")
                .or(() -> takenByAnother(site.id(), tested));
    }

    private Optional<String> takenByAnother(SiteId id, ConnectionResult.Works tested) {
        return connections.findTop200OrderBySiteId().stream()
                .filter(other -> !other.siteId().equals(id) && SameSite.is(other, tested))
                .findFirst()
                .map(other -> {
                    String name = sites.findById(other.siteId()).map(Site::name).orElse("another site");
                    return other.api().equals(tested.api())
                            ? "This address is connected already, as " + name + "."
                            : "This is the site that is connected already as " + name + ", under the address "
                                    + other.address() + ".";
                });
    }

    /** Gives a connection what was tested; it is asked again at once. */
    @Transactional
    ConnectOutcome change(Actor who, SiteId id, ConnectForm form, String password, ConnectionResult.Works tested) {
        Optional<Site> site = sites.findById(id);
        Optional<SiteConnection> before = connections.findBySiteId(id);
        if (site.isEmpty() || before.isEmpty()) {
            return new ConnectOutcome.Gone();
        }
        Optional<String> taken = takenByAnother(id, tested);
        if (taken.isPresent()) {
            return new ConnectOutcome.NotConnected(new ConnectionResult.Fails(
                    taken.get(), "Change that connection under Sites, or type another address."));
        }
        save(who, id, form, password, tested);
        if (before.get().api().equals(tested.api())) {
            syncs.hint(id);
        } else {
            connections.updateHome(id, home(tested));
            syncs.startAgain(id);
        }
        audit.record(who, "ingest.change_connection", object(id), detail(form));
        return new ConnectOutcome.Connected(id, site.get().name(), "", tested.advice());
    }

    private void save(Actor who, SiteId id, ConnectForm form, String password, ConnectionResult.Works tested) {
        connections.connect(
                id,
                form.siteAddress(),
                tested.api(),
                form.accountName(),
                tested.account().id(),
                passwords.sealed(id, password),
                form.chosenMode(),
                form.days(),
                clock.instant(),
                who.name());
        if (home(tested) != null) {
            connections.updateHome(id, home(tested));
        }
    }

    /** As the site says, or null where it tells only who is signed in. */
    private static @Nullable String home(ConnectionResult.Works tested) {
        return tested.home().isBlank() || tested.home().length() > LONGEST_HOME ? null : tested.home();
    }

    private static Map<String, String> detail(ConnectForm form) {
        return Map.of(
                "mode",
                form.chosenMode().name(),
                "draft_days",
                Integer.toString(form.days()),
                "password",
                form.typedPassword().isEmpty() ? "kept" : "new");
    }

    /** Says what may be done on a site; false where it is not connected any more. */
    @Transactional
    boolean switchMode(Actor who, SiteId id, ConnectionMode mode) {
        if (connections.findBySiteId(id).isEmpty()) {
            return false;
        }
        connections.updateMode(id, mode);
        audit.record(who, "ingest.connection_mode", object(id), Map.of("mode", mode.name()));
        return true;
    }

    /** Takes a site off: its password goes, its comments stay; false where it was not connected any more. */
    @Transactional
    boolean disconnect(Actor who, SiteId id) {
        if (connections.findBySiteId(id).isEmpty()) {
            return false;
        }
        connections.deleteBySiteId(id);
        audit.record(who, "ingest.disconnect", object(id), Map.of());
        return true;
    }

    /** A new hint secret in place of the one before, to be shown once; empty where the site is not connected any more. */
    @Transactional
    Optional<String> renewSecret(Actor who, SiteId id) {
        if (connections.findBySiteId(id).isEmpty()) {
            return Optional.empty();
        }
        audit.record(who, "ingest.hint_secret", object(id), Map.of());
        return Optional.of(newSecret(id));
    }

    private String newSecret(SiteId id) {
        String secret = SecretTokens.create();
        hintSecrets.keep(id, passwords.sealedHintSecret(id, secret));
        return secret;
    }

    /** A site's connection, or empty where it has none. */
    @Transactional
    Optional<SiteConnection> connection(SiteId id) {
        return connections.findBySiteId(id);
    }

    /** How far a site's comments have been read; empty before it was asked for the first time. */
    @Transactional
    Optional<SiteProgress> progress(SiteId id) {
        return syncs.progress(id);
    }

    /** At most 200 connections. */
    @Transactional
    List<SiteConnection> all() {
        return connections.findTop200OrderBySiteId();
    }

    private static String object(SiteId id) {
        return "site/" + id;
    }
}
