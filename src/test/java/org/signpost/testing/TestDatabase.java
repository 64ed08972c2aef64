package org.signpost.testing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.signpost.platform.Settings;
import org.signpost.platform.database.Installation;

/**
 * A new, empty database for one test class, on a real PostgreSQL server that all classes of this process share. Its
 * sessions run in a time zone that is neither UTC nor the one of the JVM, so that a lost zone shows.
 */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** The program gives a connection seconds; on a busy machine a test may need more, and only what hangs takes minutes. */
    private static final Map<String, String> PATIENT = Map.of(
            "datasources.default.connection-timeout",
            "120000",
            "datasources.default.connection-init-sql",
            "SET statement_timeout = '5min'; SET idle_in_transaction_session_timeout = '10min'; SET lock_timeout = '5min'",
            "datasources.default.data-source-properties.socketTimeout",
            "600");

    private final String url;
    private final Path home;

    private TestDatabase(String url, Path home) {
        this.url = url;
        this.home = home;
    }

    /** Creates one. */
    public static TestDatabase fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        try (Connection connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            statement.execute("ALTER DATABASE " + name + " SET timezone = 'America/Caracas'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Path home =
                Path.of("target", "homes", Long.toString(ProcessHandle.current().pid()), name);
        return new TestDatabase("jdbc:postgresql://127.0.0.1:" + Server.INSTANCE.getPort() + "/" + name, home);
    }

    /** What {@code SIGNPOST_DATABASE_URL} would be. */
    public String url() {
        return url;
    }

    /** The folder of the installation that works on it; made by the first that needs it. */
    public Path home() {
        return home;
    }

    /** Properties of an application context that works on it. */
    public Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("signpost.home", home.toString());
        properties.put("signpost.link.check", "off"); // what a test links is nobody's, and tests call nobody outside
        properties.put("datasources.default.url", url);
        properties.put("datasources.default.username", "postgres");
        properties.put("datasources.default.password", "");
        properties.putAll(PATIENT);
        return properties;
    }

    /** A running Signpost on it, at a port of its own. */
    public EmbeddedServer serve() {
        return serve(Map.of());
    }

    /** As {@link #serve()}, with a {@link MovableClock}. */
    public EmbeddedServer serveAtAStandingClock() {
        return serve(Map.of("test.clock", true));
    }

    /** As {@link #serve()}, with more properties. */
    public EmbeddedServer serve(Map<String, Object> more) {
        Map<String, Object> properties = new LinkedHashMap<>(properties());
        properties.put("micronaut.server.port", -1);
        properties.putAll(more);
        return ApplicationContext.run(EmbeddedServer.class, properties);
    }

    /** An installation on it, migrated, without web server and workers. */
    public Installation open() {
        return open(Map.of());
    }

    /** As {@link #open()}, with more settings, named as after {@code SIGNPOST_}. */
    public Installation open(Map<String, String> settings) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("SIGNPOST_HOME", home.toString());
        environment.put("SIGNPOST_LINK_CHECK", "off");
        environment.put("SIGNPOST_DATABASE_URL", url);
        environment.put("SIGNPOST_DATABASE_USER", "postgres");
        settings.forEach((name, value) -> environment.put("SIGNPOST_" + name, value));
        return Installation.open(Settings.from(environment), Map.copyOf(PATIENT));
    }

    /** A connection of its own, for looking behind the program's back. */
    public Connection connect() {
        try {
            return DriverManager.getConnection(url, "postgres", "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row of a query, as a number. */
    public long count(String query) {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row of a query, as text. */
    public String text(String query) {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Started by the first test that needs it; stopped with the process. */
    private static final class Server {
        /** Below the ports that systems hand out, and of each of the processes that test at the same time. */
        private static final int FIRST_PORT = 20_000;

        private static final int PORTS = 1_000;

        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server =
                        EmbeddedPostgres.builder().setPort(freePort()).start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        server.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Two processes that choose from the same ports can find the same one free, and then share one server. */
        private static int freePort() {
            int first = FIRST_PORT + Integer.getInteger("signpost.test.fork", 0) * PORTS;
            return ThreadLocalRandom.current()
                    .ints(PORTS, first, first + PORTS)
                    .filter(Server::isFree)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no port is free from " + first + " on"));
        }

        private static boolean isFree(int port) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.isBound();
            } catch (IOException e) {
                return false;
            }
        }
    }
}
