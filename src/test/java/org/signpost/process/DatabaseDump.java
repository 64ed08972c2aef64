package org.signpost.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.signpost.testing.TestDatabase;

/**
 * The rows of a database as an older version of the program left them, in the form in which {@code psql} writes and reads
 * them. The tables are made by the migrations that there were; the dump has the checksums which those had then.
 */
final class DatabaseDump {
    private static final String END = "\\.";

    /** What follows {@code COPY}: a table with its columns. */
    private final Map<String, String> rows = new LinkedHashMap<>();

    private final List<String> sequences = new ArrayList<>();

    private DatabaseDump(List<String> lines) {
        String table = "";
        StringBuilder copied = new StringBuilder();
        for (String line : lines) {
            if (line.equals(END)) {
                rows.put(table, copied.toString());
                copied.setLength(0);
                table = "";
            } else if (!table.isEmpty()) {
                copied.append(line).append('\n');
            } else if (line.startsWith("COPY ")) {
                table = line.substring("COPY ".length(), line.indexOf(" FROM stdin;"));
            } else if (line.startsWith("SELECT ")) {
                sequences.add(line);
            }
        }
    }

    /** One of the resources. */
    static DatabaseDump read(String resource) {
        try (InputStream in = DatabaseDump.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource);
            }
            return new DatabaseDump(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the tables as they were at this migration, and fills them. */
    void restore(TestDatabase database, String migration) {
        Flyway.configure()
                .dataSource(database.url(), "postgres", "")
                .locations("classpath:db/migration")
                .target(migration)
                .load()
                .migrate();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica"); // no trigger, no foreign key in the way
            for (String table : tables(statement)) {
                statement.execute("TRUNCATE " + table + " CASCADE");
            }
            for (Map.Entry<String, String> table : rows.entrySet()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY " + table.getKey() + " FROM STDIN", new StringReader(table.getValue()));
            }
            for (String sequence : sequences) {
                statement.execute(sequence);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet names = statement.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }

    /** The rows that a table has now, in the columns that it had when the dump was made. */
    List<String> now(TestDatabase database, String table) {
        String columns = rows.keySet().stream()
                .filter(known -> known.startsWith(table + " ("))
                .map(known -> known.substring(table.length() + 1))
                .findFirst()
                .orElseThrow();
        List<String> found = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet all =
                        statement.executeQuery("SELECT ROW" + columns + "::text FROM " + table + " ORDER BY 1")) {
            while (all.next()) {
                found.add(all.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }
}
