package org.signpost.platform.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.ConfigurationException;
import org.signpost.platform.UnavailableException;

/**
 * A PostgreSQL that somebody else runs.
 *
 * @param place its host and port, for messages
 */
record ConfiguredDatabase(String url, String user, String password, String place) implements DatabaseServer {
    private static final int OLDEST = 15;
    private static final String SECONDS_TO_ANSWER = "5";

    /**
     * Reads {@code jdbc:postgresql://host/db} and {@code postgresql://user:password@host/db}; connects to nothing.
     *
     * @param user instead of the one in the address, or null
     * @param password likewise
     */
    static ConfiguredDatabase parse(String given, @Nullable String user, @Nullable String password) {
        String plain = given.startsWith("jdbc:") ? given.substring("jdbc:".length()) : given;
        if (!plain.startsWith("postgresql://") && !plain.startsWith("postgres://")) {
            throw new ConfigurationException(
                    "SIGNPOST_DATABASE_URL must begin with postgresql:// or jdbc:postgresql://.");
        }
        URI uri;
        try {
            uri = new URI(plain);
        } catch (URISyntaxException e) {
            throw new ConfigurationException("SIGNPOST_DATABASE_URL is not an address that can be read.");
        }
        if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
            throw new ConfigurationException("SIGNPOST_DATABASE_URL must name a host and a database.");
        }
        String[] owner =
                uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
        String place = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new ConfiguredDatabase(
                "jdbc:postgresql://" + place + uri.getPath() + query,
                user != null ? user : owner.length > 0 ? owner[0] : "signpost",
                password != null ? password : owner.length > 1 ? owner[1] : "",
                place);
    }

    /**
     * Connects once, so that what is wrong is said at the start.
     *
     * @throws ConfigurationException where the server refuses us or is too old
     * @throws UnavailableException where it does not answer
     */
    ConfiguredDatabase connected() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", SECONDS_TO_ANSWER);
        properties.setProperty("connectTimeout", SECONDS_TO_ANSWER);
        properties.setProperty("socketTimeout", SECONDS_TO_ANSWER);
        try (var connection = DriverManager.getConnection(url, properties)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new ConfigurationException("The database at " + place + " is PostgreSQL " + version + "; "
                        + OLDEST + " or newer is needed.");
            }
            return this;
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState()) || "28000".equals(e.getSQLState())) {
                throw new ConfigurationException("The database at " + place + " refuses this user or password.", e);
            }
            if ("3D000".equals(e.getSQLState())) {
                throw new ConfigurationException("The server at " + place + " has no database of that name.", e);
            }
            throw new UnavailableException("The database at " + place + " does not answer.", e);
        }
    }

    @Override
    public String toString() {
        return url;
    }
}
