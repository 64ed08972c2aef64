package org.signpost.platform.database;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.Setting;
import org.signpost.platform.Settings;

/** Where the data lies. */
@Introspected
@ConfigurationProperties("signpost")
public record DatabaseSettings(
        @Setting(
                value = "folder of the embedded database, and of uploads while they are imported",
                otherwise = "~/.signpost",
                must = "name a folder")
        @Nullable Path home,

        @Setting(value = "postgresql://host:port/name, PostgreSQL 15 or newer", otherwise = "embedded") @Nullable
        String databaseUrl,

        @Setting(value = "who connects", otherwise = "from the address") @Nullable String databaseUser,

        @Setting(value = "that user's password", otherwise = "from the address", secret = true) @Nullable String databasePassword,

        @Setting("connections at most") @Bindable(defaultValue = "10") @Min(1) @Max(500) int databasePool)
        implements Settings.Checked {
    @Override
    public void check() {
        configured();
    }

    /** The folder that lasts. */
    public Path folder() {
        return home == null ? Path.of(System.getProperty("user.home"), ".signpost") : home;
    }

    /** The server that somebody else runs, or empty where the embedded one is meant. */
    Optional<ConfiguredDatabase> configured() {
        return Optional.ofNullable(databaseUrl)
                .map(url -> ConfiguredDatabase.parse(url, databaseUser, databasePassword));
    }

    /** Without the password, which may also stand in the address. */
    @Override
    public String toString() {
        return configured().map(ConfiguredDatabase::toString).orElseGet(() -> folder().toString());
    }
}
