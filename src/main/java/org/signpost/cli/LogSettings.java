package org.signpost.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.Setting;
import org.slf4j.LoggerFactory;

/** How much the log says; where nothing is given, {@code logback.xml} decides. */
@Introspected
@ConfigurationProperties("signpost")
record LogSettings(
        @Setting(
                value = "how much the log says: TRACE, DEBUG, INFO, WARN, ERROR or OFF",
                must = "be TRACE, DEBUG, INFO, WARN, ERROR or OFF",
                otherwise = "INFO")
        @Pattern(regexp = "(?i)trace|debug|info|warn|error|off")
        @Nullable String log) {

    /** Sets it for this process, for what the libraries say too. */
    void apply() {
        if (log != null) {
            Level level = Level.valueOf(log);
            logger(Logger.ROOT_LOGGER_NAME).setLevel(level);
            logger("org.signpost").setLevel(level);
        }
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
