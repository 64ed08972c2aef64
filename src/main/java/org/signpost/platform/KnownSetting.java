package org.signpost.platform;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.type.Argument;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A setting that the program knows, as the component of its record declares it.
 *
 * @param variable in the environment, such as {@code SIGNPOST_DIGEST_ZONE}
 * @param property of the application context, such as {@code signpost.digest.zone}
 * @param component of the record's constructor
 */
public record KnownSetting(String variable, String property, Argument<?> component) {
    private static final String ROOM = "org.signpost.";

    /** The records of all rooms. */
    static Collection<BeanIntrospection<Object>> records() {
        return BeanIntrospector.SHARED.findIntrospections(
                reference -> reference.getName().startsWith(ROOM)
                        && reference.getAnnotationMetadata().hasAnnotation(ConfigurationProperties.class));
    }

    /** The settings of a record, in the order of its components. */
    static List<KnownSetting> of(BeanIntrospection<?> type) {
        return Arrays.stream(type.getConstructorArguments())
                .map(KnownSetting::of)
                .toList();
    }

    /** Named after the property to which Micronaut itself binds the component. */
    private static KnownSetting of(Argument<?> component) {
        String property = component.getAnnotationMetadata().getAnnotationValuesByType(Property.class).stream()
                .flatMap(bound -> bound.stringValue("name").stream())
                .findFirst()
                .orElseThrow();
        String variable = property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return new KnownSetting(variable, property, component);
    }

    /** All of them, by name. */
    public static List<KnownSetting> all() {
        return records().stream()
                .flatMap(type -> of(type).stream())
                .sorted(Comparator.comparing(KnownSetting::variable))
                .toList();
    }

    /** A sentence that says what the setting is for; empty where it has none. */
    public String description() {
        return metadata().stringValue(Setting.class).orElse("");
    }

    /** What is in force where nothing is given, in words. */
    public String otherwise() {
        return metadata()
                .stringValue(Setting.class, "otherwise")
                .or(this::fallback)
                .orElse("");
    }

    /** Whether its value is never shown. */
    public boolean secret() {
        return metadata().booleanValue(Setting.class, "secret").orElse(false);
    }

    /** The value where nothing is given. */
    Optional<String> fallback() {
        return metadata().stringValue(Bindable.class, "defaultValue");
    }

    /** What is wrong with a value that is not allowed. */
    ConfigurationException wrong() {
        String must = metadata().stringValue(Setting.class, "must").orElseGet(this::range);
        return new ConfigurationException(variable + " must " + must + ".");
    }

    private String range() {
        return "be a whole number from " + bound(Min.class).orElseThrow() + " to "
                + bound(Max.class).orElseThrow();
    }

    private OptionalLong bound(Class<? extends Annotation> constraint) {
        return metadata().getAnnotationValuesByType(constraint).stream()
                .flatMapToLong(found -> found.longValue().stream())
                .findFirst();
    }

    private AnnotationMetadata metadata() {
        return component.getAnnotationMetadata();
    }

    /** The known name that was probably meant, where there is one that is not too far. */
    static Optional<String> nearest(String unknown, Stream<String> known) {
        return known.min(Comparator.comparingInt(name -> distance(unknown, name)))
                .filter(name -> distance(unknown, name) <= (unknown.length() - Settings.PREFIX.length()) / 2);
    }

    /** Levenshtein's: how many letters must be put in, left out or changed to make one of the other. */
    static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(row[j - 1], before[j]) + 1);
            }
            before = row;
        }
        return before[other.length()];
    }
}
