package org.signpost.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.signpost.platform.Settings;

class DatabaseSettingsTest {
    @Test
    void theEmbeddedOneIsMeantWhereNothingIsGiven() {
        DatabaseSettings settings = Settings.from(Map.of()).get(DatabaseSettings.class);

        assertThat(settings.configured()).isEmpty();
        assertThat(settings.folder()).isEqualTo(Path.of(System.getProperty("user.home"), ".signpost"));
        assertThat(settings.databasePool()).isEqualTo(10);
    }

    @Test
    void takesUserAndPasswordOfTheDatabaseFromItsAddressUnlessTheyAreGiven() {
        String address = "postgres://mara:from%20address@db.example:6432/signpost?sslmode=require";

        assertThat(Settings.from(Map.of("SIGNPOST_DATABASE_URL", address))
                        .get(DatabaseSettings.class)
                        .configured())
                .contains(new ConfiguredDatabase(
                        "jdbc:postgresql://db.example:6432/signpost?sslmode=require",
                        "mara",
                        "from address",
                        "db.example:6432"));
        assertThat(Settings.from(Map.of(
                                "SIGNPOST_DATABASE_URL", address,
                                "SIGNPOST_DATABASE_USER", "ana",
                                "SIGNPOST_DATABASE_PASSWORD", "given"))
                        .get(DatabaseSettings.class)
                        .configured())
                .hasValueSatisfying(database -> {
                    assertThat(database.user()).isEqualTo("ana");
                    assertThat(database.password()).isEqualTo("given");
                });
        assertThat(Settings.from(Map.of("SIGNPOST_DATABASE_URL", "jdbc:postgresql://db.example/signpost"))
                        .get(DatabaseSettings.class)
                        .configured())
                .contains(
                        new ConfiguredDatabase("jdbc:postgresql://db.example/signpost", "signpost", "", "db.example"));
    }

    @Test
    void printsNoPassword() {
        assertThat(new DatabaseSettings(null, "postgresql://mara:hunter2@db.example/signpost", null, "hunter2", 10))
                .hasToString("jdbc:postgresql://db.example/signpost");
    }
}
