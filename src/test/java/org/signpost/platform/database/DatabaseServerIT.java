package org.signpost.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signpost.platform.ConfigurationException;
import org.signpost.platform.Settings;
import org.signpost.platform.UnavailableException;

class DatabaseServerIT {
    @Test
    void keepsItsDataBetweenTwoStartsAndLetsOnlyOneProcessIn(@TempDir Path home) throws SQLException {
        DatabaseSettings settings = settings(Map.of("SIGNPOST_HOME", home.toString()));
        try (DatabaseServer first = DatabaseServer.open(settings)) {
            execute(first, "CREATE TABLE kept AS SELECT 42 AS answer");
            assertThatThrownBy(() -> DatabaseServer.open(settings))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("Another Signpost is running on the folder");
        }

        try (DatabaseServer second = DatabaseServer.open(settings);
                Connection connection = connect(second);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT answer, current_setting('synchronous_commit') FROM kept")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(42);
            assertThat(rows.getString(2)).isEqualTo("on");
        }
    }

    @Test
    void saysThatAServerDoesNotAnswer() {
        DatabaseSettings nobody = settings(Map.of("SIGNPOST_DATABASE_URL", "postgresql://127.0.0.1:1/signpost"));

        assertThatThrownBy(() -> DatabaseServer.open(nobody))
                .isInstanceOf(UnavailableException.class)
                .hasMessage("The database at 127.0.0.1:1 does not answer.");
    }

    private static DatabaseSettings settings(Map<String, String> environment) {
        return Settings.from(environment).get(DatabaseSettings.class);
    }

    private static void execute(DatabaseServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(DatabaseServer server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }
}
