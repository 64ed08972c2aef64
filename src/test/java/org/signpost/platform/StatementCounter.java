package org.signpost.platform;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes down every statement that goes to the database; in contexts with the property {@code test.statements}. */
@Singleton
@Requires(property = "test.statements")
public final class StatementCounter implements BeanCreatedEventListener<DataSource> {
    private final List<String> statements = new CopyOnWriteArrayList<>();

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        DataSource source = event.getBean();
        return proxy(
                DataSource.class,
                source,
                (method, result, _) -> result instanceof Connection connection ? connection(connection) : result);
    }

    /** What is executed while {@code work} runs, also by other threads. */
    public List<String> during(Runnable work) {
        statements.clear();
        work.run();
        return List.copyOf(statements);
    }

    private Connection connection(Connection connection) {
        return proxy(
                Connection.class,
                connection,
                (method, result, arguments) -> result instanceof PreparedStatement prepared
                        ? statement(prepared, String.valueOf(arguments[0]))
                        : result);
    }

    private PreparedStatement statement(PreparedStatement statement, String sql) {
        return proxy(PreparedStatement.class, statement, (method, result, _) -> {
            if (method.getName().startsWith("execute")) {
                statements.add(sql.strip());
            }
            return result;
        });
    }

    private interface Afterwards {
        @Nullable Object see(Method method, @Nullable Object result, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, T target, Afterwards afterwards) {
        Object proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
            try {
                Object result = method.invoke(target, arguments);
                return afterwards.see(method, result, arguments == null ? new Object[0] : arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
        return type.cast(proxy);
    }
}
