package org.signpost.triage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** No rules: everything is in the site's language and nothing is found. */
final class PlainRules implements TextRules {
    @Override
    public String language(String text, String siteLanguage) {
        return siteLanguage;
    }

    @Override
    public List<PersonalData> personalData(String text) {
        return List.of();
    }

    @Override
    public List<Deadline> deadlines(String text, String language, @Nullable LocalDate writtenOn) {
        return List.of();
    }

    @Override
    public @Nullable String misconception(String text, @Nullable LocalDate writtenOn) {
        return null;
    }

    @Override
    public boolean urgent(String text, List<Deadline> deadlines, @Nullable LocalDate writtenOn) {
        return false;
    }
}
