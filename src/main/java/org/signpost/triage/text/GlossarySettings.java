package org.signpost.triage.text;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.ConfigurationException;
import org.signpost.platform.Setting;
import org.signpost.platform.Settings;

/** Where an organisation keeps its own words for other languages. */
@Introspected
@ConfigurationProperties("signpost.glossary")
public record GlossarySettings(
        @Setting(
                value = "a folder of your own words for other languages, es.tsv, fr.tsv, pt.tsv, ru.tsv, tl.tsv",
                otherwise = "none")
        @Nullable String folder)
        implements Settings.Checked {
    @Override
    public void check() {
        if (folder != null && !Files.isDirectory(Path.of(folder))) {
            throw new ConfigurationException("SIGNPOST_GLOSSARY_FOLDER must name a folder that is there.");
        }
    }

    /** Ours, with the organisation's before them. */
    public Glossaries glossaries() {
        return folder == null ? Glossaries.load() : Glossaries.load(Path.of(folder));
    }
}
