package org.signpost.faq.editor;

import io.micronaut.http.HttpParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.signpost.platform.TextExcerpt;

/**
 * What somebody looks for in the list.
 *
 * @param words all of which the question, the paraphrases or the slug hold
 * @param topic a slug, or empty
 * @param language a code, or empty
 * @param state a slug of {@link EntryState}, {@value #UNCONFIRMED} or empty
 * @param page counted from 1
 */
public record LibraryFilter(String words, String topic, String language, String state, int page) {
    /** The state of entries with claims that nobody has confirmed, whatever their dates. */
    public static final String UNCONFIRMED = "unconfirmed";

    private static final int LONGEST = 200;
    private static final int LAST_PAGE = 10_000;

    static LibraryFilter of(HttpParameters parameters) {
        int page = parameters.getFirst("page", Integer.class).orElse(1);
        return new LibraryFilter(
                text(parameters, "q"),
                text(parameters, "topic"),
                text(parameters, "lang"),
                text(parameters, "state"),
                Math.clamp(page, 1, LAST_PAGE));
    }

    private static String text(HttpParameters parameters, String name) {
        return TextExcerpt.beginning(parameters.getFirst(name).orElse("").strip(), LONGEST);
    }

    boolean fits(LibraryView.Row row) {
        return (topic.isEmpty() || row.entry().topic().slug().equals(topic))
                && (language.isEmpty() || row.entry().language().equals(language))
                && hasState(row)
                && holdsWords(row);
    }

    private boolean hasState(LibraryView.Row row) {
        return state.isEmpty()
                || (state.equals(UNCONFIRMED)
                        ? row.entry().unconfirmed()
                        : row.state().slug().equals(state));
    }

    private boolean holdsWords(LibraryView.Row row) {
        if (words.isEmpty()) {
            return true;
        }
        String text = LibraryWords.plain(row.entry().question() + " "
                + row.entry().slug() + " " + String.join(" ", row.entry().paraphrases()));
        return Arrays.stream(LibraryWords.plain(words).split("\\s+")).allMatch(text::contains);
    }

    /** Whether anything is looked for. */
    public boolean narrow() {
        return !(words + topic + language + state).isEmpty();
    }

    /** The address of another page of the same list. */
    public String address(int other) {
        return "/library?q=" + code(words) + "&topic=" + code(topic) + "&lang=" + code(language) + "&state="
                + code(state) + "&page=" + other;
    }

    private static String code(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
