package org.signpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

@Isolated("the levels are the whole process's")
class LogSettingsTest {
    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger ours = context.getLogger("org.signpost");
    private final Level rootBefore = root.getLevel();
    private final Level oursBefore = ours.getLevel();

    @AfterEach
    void restore() {
        root.setLevel(rootBefore);
        ours.setLevel(oursBefore);
    }

    @Test
    void aLevelIsForUsAndTheLibraries() {
        new LogSettings("error").apply();

        assertThat(root.getLevel()).isEqualTo(Level.ERROR);
        assertThat(ours.getLevel()).isEqualTo(Level.ERROR);
    }

    @Test
    void withoutOneTheLevelsStay() {
        new LogSettings(null).apply();

        assertThat(root.getLevel()).isEqualTo(rootBefore);
        assertThat(ours.getLevel()).isEqualTo(oursBefore);
    }
}
