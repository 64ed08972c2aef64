package org.signpost.platform.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.signpost.testing.TestDatabase;

/** Writes down every statement with parameters that a program sends to a database which it opens through {@link #properties}. */
public final class StatementCounter implements Driver {
    private static final String PREFIX = "jdbc:counted:";
    private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();

    private final Driver postgres = new org.postgresql.Driver();

    /** Properties of an application context whose statements are counted. */
    public static Map<String, String> properties(TestDatabase database) {
        return Map.of(
                "datasources.default.url", database.url().replace("jdbc:", PREFIX),
                "datasources.default.driver-class-name", StatementCounter.class.getName());
    }

    /** What is executed while {@code work} runs, also by other threads. */
    public static List<String> during(Runnable work) {
        STATEMENTS.clear();
        work.run();
        return List.copyOf(STATEMENTS);
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        Connection connection = acceptsURL(url) ? postgres.connect(url.replace(PREFIX, "jdbc:"), info) : null;
        return connection == null
                ? null
                : proxy(Connection.class, (_, method, arguments) -> {
                    Object result = invoke(method, connection, arguments);
                    return result instanceof PreparedStatement statement
                            ? counted(statement, String.valueOf(arguments[0]))
                            : result;
                });
    }

    private static PreparedStatement counted(PreparedStatement statement, String sql) {
        return proxy(PreparedStatement.class, (_, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                STATEMENTS.add(sql.strip());
            }
            return invoke(method, statement, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object invoke(Method method, Object target, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return postgres.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return postgres.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(Logger.GLOBAL_LOGGER_NAME);
    }
}
