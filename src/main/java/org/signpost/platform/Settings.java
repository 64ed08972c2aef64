package org.signpost.platform;

import static java.util.Objects.requireNonNull;

import io.micronaut.context.env.PropertySource;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.validation.validator.Validator;
import jakarta.validation.ConstraintViolation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says: every {@code SIGNPOST_…} variable, and for each {@code SIGNPOST_…_FILE} the content of the
 * file that it names (so a secret need not stand in the environment). Immutable, and right once it is there: every name is
 * known and every value is one that its record takes.
 *
 * <p>The records are bound here and not by the application context alone, because commands need them before there is one
 * (the database's address) or without one, and because the context takes the default where a number cannot be read.
 */
public final class Settings {
    static final String PREFIX = "SIGNPOST_";

    /** What only the tests of whole processes set, such as a {@link CrashPoint} point; no setting. */
    private static final String TEST_PREFIX = "SIGNPOST_TEST_";

    private static final String FILE = "_FILE";
    private static final int MAX_SECRET_BYTES = 64 * 1024;
    private static final Validator VALIDATOR = Validator.getInstance();

    private final List<KnownSetting> known;
    private final Map<String, Given> given;
    private final Map<Class<?>, Object> records = new HashMap<>();

    private Settings(List<KnownSetting> known, Map<String, Given> given) {
        this.known = known;
        this.given = Map.copyOf(given);
    }

    /** A record of settings with rules that no constraint on a single component can say. */
    public interface Checked {
        /**
         * Looks at the values together, and inside those that are addresses.
         *
         * @throws ConfigurationException where one is wrong
         */
        void check();
    }

    /**
     * A value and where it stands.
     *
     * @param file that holds it, or null where it stands in the environment itself
     */
    record Given(String value, @Nullable String file) {}

    /**
     * A setting that is in force.
     *
     * @param value as it was given, else the default; null where there is none
     * @param source where it comes from: {@code environment}, {@code file} with its name, or {@code default}
     */
    public record InForce(KnownSetting setting, @Nullable String value, String source) {
        private static final String MASK = "***";

        /** The value without anything secret in it. */
        public @Nullable String shown() {
            if (value == null) {
                return null;
            }
            return setting.secret()
                    ? MASK
                    : value.replaceAll("(?<=://)([^:/?#@]*):.*@", "$1:" + MASK + "@")
                            .replaceAll("(?i)(?<=[?&])([a-z]*password)=[^&#]*", "$1=" + MASK);
        }
    }

    /**
     * Reads the settings among the variables of an environment.
     *
     * @throws ConfigurationException where a name is not known, a value is not allowed or given twice, or a file cannot be read
     */
    public static Settings from(Map<String, String> environment) {
        List<KnownSetting> known = KnownSetting.all();
        Settings settings = new Settings(known, read(environment, known));
        KnownSetting.records().forEach(settings::bind);
        return settings;
    }

    private static Map<String, Given> read(Map<String, String> environment, List<KnownSetting> known) {
        Map<String, String> names = known.stream()
                .map(KnownSetting::variable)
                .flatMap(name -> Stream.of(Map.entry(name, name), Map.entry(name + FILE, name)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, Given> given = new HashMap<>();
        new TreeMap<>(environment).forEach((name, value) -> {
            if (!name.startsWith(PREFIX) || name.startsWith(TEST_PREFIX)) {
                return;
            }
            String variable = names.get(name);
            if (variable == null) {
                throw unknown(name, names.keySet().stream());
            }
            if (!value.isBlank() && given.put(variable, read(name, variable, value)) != null) {
                throw new ConfigurationException("Set either " + variable + " or " + variable + FILE + ", not both.");
            }
        });
        return given;
    }

    private static ConfigurationException unknown(String name, Stream<String> names) {
        List<String> known = names.sorted().toList();
        String help = KnownSetting.nearest(name, known.stream())
                .map(nearest -> "Did you mean " + nearest + "?")
                .orElseGet(() -> "Known are "
                        + known.stream().filter(some -> !some.endsWith(FILE)).collect(Collectors.joining(", ")) + ".");
        return new ConfigurationException(name + " is not known. " + help);
    }

    private static Given read(String name, String variable, String value) {
        return name.equals(variable) ? new Given(value.strip(), null) : new Given(secret(name, value), value);
    }

    private static String secret(String name, String file) {
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

    private void bind(BeanIntrospection<Object> type) {
        List<KnownSetting> components = KnownSetting.of(type);
        Object bound = type.instantiate(components.stream().map(this::convert).toArray());
        VALIDATOR.validate(type, bound).stream()
                .map(violation -> violated(components, violation))
                .min(Comparator.comparing(KnownSetting::variable))
                .ifPresent(wrong -> {
                    throw wrong.wrong();
                });
        if (bound instanceof Checked checked) {
            checked.check();
        }
        records.put(type.getBeanType(), bound);
    }

    private @Nullable Object convert(KnownSetting setting) {
        Given found = given.get(setting.variable());
        String value = found == null ? setting.fallback().orElse(null) : found.value();
        try {
            return value == null
                    ? null
                    : ConversionService.SHARED
                            .convert(value, ConversionContext.of(setting.component()))
                            .orElseThrow(setting::wrong);
        } catch (DateTimeException e) {
            throw setting.wrong();
        }
    }

    private static KnownSetting violated(List<KnownSetting> components, ConstraintViolation<?> violation) {
        String ending = "." + NameUtils.hyphenate(violation.getPropertyPath().toString());
        return components.stream()
                .filter(setting -> setting.property().endsWith(ending))
                .findFirst()
                .orElseThrow();
    }

    /** The settings of one theme. */
    public <T extends Record> T get(Class<T> type) {
        return requireNonNull(type.cast(records.get(type)));
    }

    /** Every setting, by name. */
    public List<InForce> inForce() {
        return known.stream().map(this::inForce).toList();
    }

    private InForce inForce(KnownSetting setting) {
        Given found = given.get(setting.variable());
        if (found == null) {
            return new InForce(setting, setting.fallback().orElse(null), "default");
        }
        return new InForce(setting, found.value(), found.file() == null ? "environment" : "file " + found.file());
    }

    /** What this process was given, with and without a meaning: the context must not read it past this class. */
    public static String[] variables() {
        return System.getenv().keySet().stream()
                .filter(name -> name.startsWith(PREFIX))
                .toArray(String[]::new);
    }

    /** The same values for the application context, which binds the same records. */
    public PropertySource propertySource() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (KnownSetting setting : known) {
            Given found = given.get(setting.variable());
            if (found != null) {
                properties.put(setting.property(), found.value());
            }
        }
        return PropertySource.of("signpost", properties);
    }
}
