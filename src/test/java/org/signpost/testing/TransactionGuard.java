package org.signpost.testing;

import io.micronaut.context.BeanProvider;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;

/** Notices a model that runs while the database waits for it; every model of a test's context asks here. */
@Singleton
public class TransactionGuard {
    private final BeanProvider<ConnectionOperations<Connection>> connections;

    TransactionGuard(BeanProvider<ConnectionOperations<Connection>> connections) {
        this.connections = connections;
    }

    /** @throws IllegalStateException where this thread has a connection, and so perhaps a transaction and locks */
    public void check(String model) {
        if (connections.get().findConnectionStatus().isPresent()) {
            throw new IllegalStateException(model + " runs while a connection is held");
        }
    }

    /** Does something as nobody should. */
    @Transactional
    public void inTransaction(Runnable something) {
        something.run();
    }
}
