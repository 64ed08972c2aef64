package org.signpost.platform.database;

/** The PostgreSQL that this process works on: a configured one, or the embedded one that stops with the process. */
interface DatabaseServer extends AutoCloseable {
    /** Its JDBC address, without user and password. */
    String url();

    /** The user to connect as. */
    String user();

    /** That user's password, empty where none is needed. */
    String password();

    /** Stops it where it is ours. */
    @Override
    default void close() {}

    /**
     * The configured server, else the embedded one with its data under {@code SIGNPOST_HOME}.
     *
     * @throws ConfigurationException where the settings cannot be used, or another process works on the same folder
     * @throws UnavailableException where the server does not answer
     */
    static DatabaseServer open(DatabaseSettings settings) {
        return settings.configured()
                .<DatabaseServer>map(ConfiguredDatabase::connected)
                .orElseGet(() -> EmbeddedDatabase.start(settings.folder()));
    }
}
