package org.signpost.platform.database;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.exceptions.BeanInstantiationException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.api.FlywayException;
import org.signpost.platform.ConfigurationException;
import org.signpost.platform.Settings;

/**
 * One running process: its settings, its database and its beans. Every command that needs the database opens one;
 * {@code serve} also starts the web server and the workers on it.
 */
public final class Installation implements AutoCloseable {
    private final DatabaseServer database;
    private final ApplicationContext context;

    private Installation(DatabaseServer database, ApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    /**
     * Opens the database, migrates it, and wires the beans.
     *
     * @param more properties besides the settings, such as {@code micronaut.server.port}
     * @throws ConfigurationException where the settings cannot be used
     * @throws UnavailableException where the database does not answer
     */
    public static Installation open(Settings settings, Map<String, Object> more) {
        DatabaseSettings where = settings.get(DatabaseSettings.class);
        DatabaseServer database = DatabaseServer.open(where);
        try {
            Map<String, Object> properties = new LinkedHashMap<>(more);
            properties.put("datasources.default.url", database.url());
            properties.put("datasources.default.username", database.user());
            properties.put("datasources.default.password", database.password());
            properties.put("datasources.default.maximum-pool-size", where.databasePool());
            ApplicationContext context = ApplicationContext.builder()
                    .propertySources(settings.propertySource())
                    .environmentVariableExcludes(Settings.variables())
                    .properties(properties)
                    .banner(false)
                    .start();
            return new Installation(database, context);
        } catch (RuntimeException e) {
            database.close();
            throw translate(e);
        }
    }

    private static RuntimeException translate(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConfigurationException configuration) {
                return configuration;
            }
            if (cause instanceof FlywayException flyway) {
                return new ConfigurationException(
                        "The database cannot be brought to this version: "
                                + Objects.toString(flyway.getMessage(), "")
                                        .lines()
                                        .findFirst()
                                        .orElse(""),
                        flyway);
            }
        }
        return failure instanceof BeanInstantiationException ? new IllegalStateException(failure) : failure;
    }

    /** The bean of this type. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    /** The one clock; tests replace it. */
    @Factory
    public static final class ClockFactory {
        @Singleton
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
