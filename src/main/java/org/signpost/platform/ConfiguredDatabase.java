package org.signpost.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A PostgreSQL that somebody else runs. */
record ConfiguredDatabase(String url, String user, String password) implements DatabaseServer {
    private static final int OLDEST = 15;
    private static final String SECONDS_TO_ANSWER = "5";

    /** Accepts {@code jdbc:postgresql://host/db} and {@code postgresql://user:password@host/db}; connects once. */
    static ConfiguredDatabase from(String given, Settings settings) {
        String plain = given.startsWith("jdbc:") ? given.substring("jdbc:".length()) : given;
        if (!plain.startsWith("postgresql://") && !plain.startsWith("postgres://")) {
            throw new ConfigurationException(
                    "SIGNPOST_DATABASE_URL must begin with postgresql:// or jdbc:postgresql://.");
        }
        URI uri;
        try {
            uri = new URI(plain);
        } catch (URISyntaxException e) {
            throw new ConfigurationException("SIGNPOST_DATABASE_URL is not an address that can be read.", e);
        }
        if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
            throw new ConfigurationException("SIGNPOST_DATABASE_URL must name a host and a database.");
        }
        String[] owner =
                uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        ConfiguredDatabase database = new ConfiguredDatabase(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getPath() + query,
                settings.get("DATABASE_USER").orElse(owner.length > 0 ? owner[0] : "signpost"),
                settings.get("DATABASE_PASSWORD").orElse(owner.length > 1 ? owner[1] : ""));
        database.tryOnce(uri.getHost() + port);
        return database;
    }

    private void tryOnce(String where) {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", SECONDS_TO_ANSWER);
        properties.setProperty("connectTimeout", SECONDS_TO_ANSWER);
        properties.setProperty("socketTimeout", SECONDS_TO_ANSWER);
        try (var connection = DriverManager.getConnection(url, properties)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new ConfigurationException("The database at " + where + " is PostgreSQL " + version + "; "
                        + OLDEST + " or newer is needed.");
            }
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState()) || "28000".equals(e.getSQLState())) {
                throw new ConfigurationException("The database at " + where + " refuses this user or password.", e);
            }
            if ("3D000".equals(e.getSQLState())) {
                throw new ConfigurationException("The server at " + where + " has no database of that name.", e);
            }
            throw new UnavailableException("The database at " + where + " does not answer.", e);
        }
    }

    @Override
    public void close() {
        // It is not ours to stop.
    }

    @Override
    public String toString() {
        return url;
    }
}
