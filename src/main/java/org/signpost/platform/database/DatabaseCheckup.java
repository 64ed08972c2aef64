package org.signpost.platform.database;

import io.micronaut.data.connection.annotation.Connectable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.signpost.platform.UnavailableException;

/** Checks every room's invariants. */
@Singleton
public class DatabaseCheckup {
    private static final int NAMED = 5;
    private static final int SECONDS = 60;

    private final DataSource database;
    private final List<RoomInvariants> rooms;

    DatabaseCheckup(DataSource database, List<RoomInvariants> rooms) {
        this.database = database;
        this.rooms = List.copyOf(rooms);
    }

    /**
     * What one invariant's check found.
     *
     * @param invariant the one that was checked
     * @param offenders the first few rows that break it, empty where it holds
     */
    public record Finding(DataInvariant invariant, List<String> offenders) {
        public Finding {
            offenders = List.copyOf(offenders);
        }

        /** Whether nothing breaks it. */
        public boolean holds() {
            return offenders.isEmpty();
        }
    }

    /**
     * Checks them all, each for at most a minute.
     *
     * @throws UnavailableException where the database stops answering
     */
    @Connectable
    public List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (RoomInvariants room : rooms) {
                for (DataInvariant invariant : room.all()) {
                    findings.add(new Finding(invariant, offenders(connection, invariant)));
                }
            }
        } catch (SQLException e) {
            throw new UnavailableException("The database stopped answering during the check.", e);
        }
        return findings;
    }

    private static List<String> offenders(Connection connection, DataInvariant invariant) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(NAMED);
            statement.setQueryTimeout(SECONDS);
            List<String> offenders = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(invariant.offenders())) {
                while (rows.next()) {
                    offenders.add(rows.getString(1));
                }
            }
            return offenders;
        }
    }
}
