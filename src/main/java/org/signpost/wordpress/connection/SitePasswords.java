package org.signpost.wordpress.connection;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.signpost.comment.SiteId;
import org.signpost.platform.SecretKeySettings;
import org.signpost.platform.SecretSealing;
import org.signpost.platform.database.DatabaseSettings;
import org.signpost.wordpress.SiteLogin;

/**
 * The passwords and hint secrets of connected sites: sealed in the database, opened for a request. A password is never shown, a
 * hint secret once.
 */
@Singleton
public class SitePasswords {
    static final String UNREADABLE =
            "The password that is kept for this site cannot be opened: the key for it is not there any more.";

    private final SecretSealing sealing;

    SitePasswords(SecretKeySettings keys, DatabaseSettings home) {
        sealing = SecretSealing.of(keys, home.folder().resolve("secret-key"));
    }

    /** The password as it is kept, bound to its site. */
    public byte[] sealed(SiteId site, String password) {
        return sealing.seal(password, purpose(site));
    }

    /** With what we sign in, or empty where the key is not there any more. */
    public Optional<SiteLogin> login(SiteConnection connection) {
        return sealing.open(connection.sealedPassword(), purpose(connection.siteId()))
                .map(password -> new SiteLogin(connection.api(), connection.account(), password));
    }

    /** The same password under the key in force, or empty where it is under that already, or cannot be opened. */
    Optional<byte[]> renewed(SiteConnection connection) {
        return Optional.of(connection)
                .filter(found -> sealing.isOld(found.sealedPassword()))
                .flatMap(this::login)
                .map(login -> sealed(connection.siteId(), login.password()));
    }

    /** A site's hint secret as it is kept. */
    public byte[] sealedHintSecret(SiteId site, String secret) {
        return sealing.seal(secret, hintPurpose(site));
    }

    /** The secret with which a site signs its hints, or empty where the key is not there any more. */
    public Optional<String> hintSecret(HintSecret kept) {
        return sealing.open(kept.sealedSecret(), hintPurpose(kept.siteId()));
    }

    /** The same secret under the key in force, or empty where it is under that already, or cannot be opened. */
    Optional<byte[]> renewed(HintSecret kept) {
        return Optional.of(kept)
                .filter(found -> sealing.isOld(found.sealedSecret()))
                .flatMap(this::hintSecret)
                .map(secret -> sealedHintSecret(kept.siteId(), secret));
    }

    private static String hintPurpose(SiteId site) {
        return "hint secret of site " + site;
    }

    private static String purpose(SiteId site) {
        return "wordpress password of site " + site;
    }
}
