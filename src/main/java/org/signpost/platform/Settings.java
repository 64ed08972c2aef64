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

    private final Map<String, InForce> inForce;
    private final Map<Class<?>, Object> records = new HashMap<>();

    private Settings(Map<String, InForce> inForce) {
        this.inForce = inForce;
        KnownSetting.records().forEach(this::bind);
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
     * A setting that is in force.
     *
     * @param value as it was given, else the default; null where there is none
     * @param source where it comes from: {@code environment}, {@code file} with its name, or {@code default}
     */
    public record InForce(KnownSetting setting, @Nullable String value, String source) {
        private static final String MASK = "***";
        private static final String DEFAULT = "default";

        private static InForce byDefault(KnownSetting setting) {
            return new InForce(setting, setting.fallback().orElse(null), DEFAULT);
        }

        private boolean given() {
            return !source.equals(DEFAULT);
        }

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
        Map<String, KnownSetting> names = new HashMap<>();
        Map<String, InForce> inForce = new TreeMap<>();
        for (KnownSetting setting : KnownSetting.all()) {
            names.put(setting.variable(), setting);
            names.put(setting.variable() + FILE, setting);
            inForce.put(setting.variable(), InForce.byDefault(setting));
        }
        new TreeMap<>(environment).forEach((name, value) -> {
            if (!name.startsWith(PREFIX) || name.startsWith(TEST_PREFIX)) {
                return;
            }
            KnownSetting setting = names.get(name);
            if (setting == null) {
                throw unknown(name, names.keySet().stream());
            }
            String variable = setting.variable();
            if (!value.isBlank()
                    && requireNonNull(inForce.put(variable, read(name, setting, value)))
                            .given()) {
                throw new ConfigurationException("Set either " + variable + " or " + variable + FILE + ", not both.");
            }
        });
        return new Settings(inForce);
    }

    private static ConfigurationException unknown(String name, Stream<String> names) {
        List<String> known = names.sorted().toList();
        String help = KnownSetting.nearest(name, known.stream())
                .map(nearest -> "Did you mean " + nearest + "?")
                .orElseGet(() -> "Known are "
                        + known.stream().filter(some -> !some.endsWith(FILE)).collect(Collectors.joining(", ")) + ".");
        return new ConfigurationException(name + " is not known. " + help);
    }

    private static InForce read(String name, KnownSetting setting, String value) {
        return name.equals(setting.variable())
                ? new InForce(setting, value.strip(), "environment")
                : new InForce(setting, secret(name, value), "file " + value);
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
        String value = requireNonNull(inForce.get(setting.variable())).value();
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
        return List.copyOf(inForce.values());
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
        inForce.values().stream()
                .filter(InForce::given)
                .forEach(one -> properties.put(one.setting().property(), requireNonNull(one.value())));
        return PropertySource.of("signpost", properties);
    }
}
