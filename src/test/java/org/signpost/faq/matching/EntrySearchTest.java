package org.signpost.faq.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signpost.faq.SampleEntries.anEntry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.faq.Entry;
import org.signpost.faq.Library;

/** What the search box finds. */
final class EntrySearchTest {
    private static final Library LIBRARY = new Library(List.of(
            anEntry("detained")
                    .asking("Where is somebody detained?", "in jail")
                    .saying("Look for the detainee.")
                    .version(1),
            anEntry("fees")
                    .asking("What does a petition cost?")
                    .saying("Whoever is detained pays too.")
                    .version(2),
            anEntry("fees")
                    .in("es")
                    .asking("¿Cuánto cuesta una petición?")
                    .saying("Nada.")
                    .version(3)));

    @Test
    void findsOtherFormsOfAWord() {
        assertThat(found("en", "detaining")).contains("detained");
        assertThat(found("en", "petitions")).containsExactly("fees");
    }

    @Test
    void countsAWordOfTheQuestionMoreThanOneOfTheAnswer() {
        assertThat(found("en", "detained")).containsExactly("detained", "fees");
    }

    @Test
    void looksThroughParaphrases() {
        assertThat(found("en", "jail")).containsExactly("detained");
    }

    @Test
    void staysInTheLanguageThatIsRead() {
        assertThat(found("es", "peticiones")).containsExactly("fees");
        assertThat(found("es", "detained")).isEmpty();
    }

    @Test
    void findsNothingForNothing() {
        assertThat(found("en", "")).isEmpty();
        assertThat(found("en", "?!")).isEmpty();
        assertThat(found("fr", "petition")).isEmpty();
    }

    private static List<String> found(String language, String words) {
        return EntrySearch.find(LIBRARY, language, words).stream()
                .map(Entry::slug)
                .toList();
    }
}
