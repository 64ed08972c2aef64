package org.signpost.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says: every {@code SIGNPOST_…} variable, and for each {@code SIGNPOST_…_FILE} the content of the
 * file that it names (so a secret need not stand in the environment). A name is given without its prefix, in capitals.
 */
public final class Settings {
    private static final String PREFIX = "SIGNPOST_";
    private static final String FILE = "_FILE";
    private static final int MAX_SECRET_BYTES = 64 * 1024;

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Reads the settings of this process.
     *
     * @throws ConfigurationException where a named file cannot be read, or a value and its file are both given
     */
    public static Settings fromEnvironment() {
        return from(System.getenv());
    }

    /** As {@link #fromEnvironment}, from the given variables. */
    public static Settings from(Map<String, String> environment) {
        Map<String, String> values = new LinkedHashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !value.isBlank()) {
                String key = name.substring(PREFIX.length());
                boolean file = key.endsWith(FILE);
                String plain = file ? key.substring(0, key.length() - FILE.length()) : key;
                String read = file ? readSecret(name, value) : value.strip();
                if (values.put(plain, read) != null) {
                    throw new ConfigurationException(
                            "Set either " + PREFIX + plain + " or " + PREFIX + plain + FILE + ", not both.");
                }
            }
        });
        return new Settings(values);
    }

    private static String readSecret(String name, String file) {
        try {
            Path path = Path.of(file);
            if (Files.size(path) > MAX_SECRET_BYTES) {
                throw new ConfigurationException(name + " names a file that is too long for a secret.");
            }
            return Files.readString(path, StandardCharsets.UTF_8).strip();
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException(name + " names a file that cannot be read.", e);
        }
    }

    /** The value of a setting, or empty where it is not given. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * A whole number.
     *
     * @throws ConfigurationException where the value is no number between {@code least} and {@code most}
     */
    public int integer(String name, int otherwise, int least, int most) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notANumber(name, least, most, e);
        }
        throw notANumber(name, least, most, null);
    }

    private static ConfigurationException notANumber(
            String name, int least, int most, @org.jspecify.annotations.Nullable Throwable cause) {
        String message = PREFIX + name + " must be a whole number from " + least + " to " + most + ".";
        return cause == null ? new ConfigurationException(message) : new ConfigurationException(message, cause);
    }

    /** The folder that lasts: {@code SIGNPOST_HOME}, else {@code .signpost} in the user's home. */
    public Path home() {
        return get("HOME").map(Path::of).orElseGet(() -> Path.of(System.getProperty("user.home"), ".signpost"));
    }

    /** All settings as properties of the application context: {@code DIGEST_ZONE} becomes {@code signpost.digest.zone}. */
    public Map<String, Object> asProperties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        values.forEach((name, value) ->
                properties.put("signpost." + name.toLowerCase(Locale.ROOT).replace('_', '.'), value));
        return properties;
    }
}
