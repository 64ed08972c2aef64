package org.signpost.platform.database;

import static java.util.Objects.requireNonNull;

import io.micronaut.data.connection.annotation.Connectable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.signpost.platform.UnavailableException;

/** Checks what must hold of the data of every room, as {@code db/invariants.sql} has it. */
@Singleton
public class DatabaseCheckup {
    private static final int NAMED = 5;
    private static final int SECONDS = 60;

    private final DataSource database;

    DatabaseCheckup(DataSource database) {
        this.database = database;
    }

    /**
     * What one invariant's check found.
     *
     * @param invariant what must hold, as a sentence for whoever runs the installation
     * @param offenders the first few rows that break it, empty where it holds
     */
    public record Finding(String invariant, List<String> offenders) {
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
            for (String query : queries()) {
                String sentence = query.lines().findFirst().orElseThrow().substring("-- ".length());
                findings.add(new Finding(sentence, offenders(connection, query)));
            }
        } catch (SQLException e) {
            throw new UnavailableException("The database stopped answering during the check.", e);
        }
        return findings;
    }

    /** Each with its sentence as a comment in its first line. */
    private static List<String> queries() {
        try (InputStream in = DatabaseCheckup.class.getResourceAsStream("/db/invariants.sql")) {
            String file = new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            List<String> blocks = List.of(file.split("\n\n", -1));
            return blocks.subList(1, blocks.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> offenders(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(NAMED);
            statement.setQueryTimeout(SECONDS);
            List<String> offenders = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    offenders.add(rows.getString(1));
                }
            }
            return offenders;
        }
    }
}
