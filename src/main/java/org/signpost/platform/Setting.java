package org.signpost.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Says what a component of a settings record is for. Such a record is a {@code @ConfigurationProperties} below {@code signpost};
 * the variable of a component is named after it: {@code signpost} and {@code publicUrl} make {@code SIGNPOST_PUBLIC_URL}.
 * The record has no constructor of its own: of a compact one, Micronaut may lose the components' names.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface Setting {
    /** What it is, for the README and whoever runs the installation. */
    String value();

    /** What the refusal of a wrong value says after "must"; it may be left out of a number with {@code @Min} and {@code @Max}. */
    String must() default "";

    /** What is in force where nothing is given, in words; it may be left out where {@code @Bindable} has the default. */
    String otherwise() default "";

    /** Whether the value is never shown. */
    boolean secret() default false;
}
