package org.signpost.faq.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.signpost.faq.Entry;
import org.signpost.faq.Markdown;
import org.signpost.platform.ConfigurationException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The terms of art of {@value #FILE}, and whether a translation uses them. Immutable. */
public final class LegalTerms {
    /** The glossary's file in the library's folder. */
    public static final String FILE = "terms.yml";

    /** No terms: nothing is held to them. */
    public static final LegalTerms NONE = new LegalTerms(List.of());

    private static final String SPANISH = "es";

    private final List<Term> terms;

    /**
     * A term.
     *
     * @param name in English
     * @param english its wordings in English
     * @param spanish its wordings in Spanish
     * @param never Spanish wordings that are always wrong; matches nothing where there are none
     */
    private record Term(String name, Pattern english, Pattern spanish, String preferred, List<Pattern> never) {}

    private LegalTerms(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    /**
     * Reads a glossary.
     *
     * @throws ConfigurationException where it is none, with a sentence that says what is wrong
     */
    public static LegalTerms read(String yaml) {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(0);
        limits.setCodePointLimit(EntryFile.MAX_TEXT);
        try {
            List<Term> terms = new ArrayList<>();
            if (new Yaml(new SafeConstructor(limits)).load(yaml) instanceof List<?> items) {
                items.forEach(item -> terms.add(term(item)));
            }
            if (terms.isEmpty()) {
                throw new ConfigurationException("The glossary " + FILE + " holds no terms.");
            }
            return new LegalTerms(terms);
        } catch (YAMLException e) {
            throw new ConfigurationException("The glossary " + FILE + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Term term(Object item) {
        if (item instanceof Map<?, ?> map && map.get("term") instanceof String name) {
            List<String> english = texts(map, "forms");
            List<String> spanish = texts(map, "spanish");
            if (!english.isEmpty() && !spanish.isEmpty()) {
                return new Term(
                        name,
                        anyOf(english),
                        anyOf(spanish),
                        spanish.getFirst(),
                        texts(map, "never").stream()
                                .map(wrong -> anyOf(List.of(wrong)))
                                .toList());
            }
        }
        throw new ConfigurationException("A term in " + FILE + " needs term, forms and spanish: " + item);
    }

    private static List<String> texts(Map<?, ?> map, String field) {
        return map.get(field) instanceof Collection<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Pattern anyOf(List<String> wordings) {
        String alternatives = wordings.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{M}])(?:" + alternatives + ")(?![\\p{L}\\p{M}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Where a translation does not use the terms of the text that it translates, or uses wrong ones. */
    List<LibraryFinding> problems(LibraryFile file, Entry english, Entry translation) {
        List<LibraryFinding> problems = new ArrayList<>();
        if (translation.language().equals(SPANISH)) {
            String original = text(english);
            String translated = text(translation);
            for (Term term : terms) {
                if (term.english().matcher(original).find()
                        && !term.spanish().matcher(translated).find()) {
                    problems.add(LibraryFinding.problem(
                            file,
                            "The English text speaks of \"" + term.name() + "\", this one never of \""
                                    + term.preferred() + "\" (see " + FILE + ")."));
                }
                term.never().stream()
                        .filter(wrong -> wrong.matcher(translated).find())
                        .forEach(wrong -> problems.add(LibraryFinding.problem(
                                file,
                                "It says \"" + term.name() + "\" in words that are always wrong; say \""
                                        + term.preferred() + "\" (see " + FILE + ").")));
            }
        }
        return problems;
    }

    private static String text(Entry entry) {
        return (entry.question() + "\n" + entry.reply() + "\n" + Markdown.text(entry.body())).replaceAll("\\s+", " ");
    }
}
