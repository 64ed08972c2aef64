package org.signpost.ingest.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signpost.comment.IncomingComment;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.ReadText;

/** Pages saved as text in the languages of the world: the heading, the word for saying, the date and the buttons are theirs. */
final class TextPageLanguagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "2 Kommentare zu „Fähre“#sagt:#4. Mai 2026 um 13:00 Uhr#Antworten#Schreibe einen Kommentar",
                "2 Gedanken zu „Fähre“#schreibt:#4. Mai 2026 um 13:00#Antworten ↓#Kommentar verfassen Antwort abbrechen",
                "2 réponses à « Fähre »#a dit :#4 mai 2026 à 13:00#Répondre#Laisser un commentaire Annuler la réponse",
                "2 réflexions sur « Fähre »#dit :#4 mai 2026 à 13 h 00 min#J’aime#Laisser un commentaire",
                "2 comentarios en «Fähre»#dijo:#4 mayo, 2026 a las 1:00 pm#Me gusta#Deja una respuesta",
                "2 respuestas a “Fähre”#dice:#4 de mayo de 2026 a las 13:00#Responder#Deja un comentario Cancelar la respuesta",
                "2 respostas a “Fähre”#diz:#4 de Maio de 2026 às 13:00#Gosto#Deixe um comentário",
                "2 comentários em “Fähre”#disse:#4 de maio de 2026 às 13:00#Responder#Deixe um comentário Cancelar resposta",
                "2 commenti su “Fähre”#ha detto:#4 Maggio 2026 alle 13:00#Rispondi#Lascia un commento",
                "2 risposte a “Fähre”#scrive:#4 maggio 2026 alle 13:00#Mi piace#Lascia un commento",
                "2 reacties op “Fähre”#schreef:#4 mei 2026 om 13:00#Beantwoorden#Geef een reactie",
                "2 комментария к записи «Fähre»#пишет:#04.05.2026 в 13:00#Ответить#Добавить комментарий",
                "2 komentarze do “Fähre”#pisze:#4 maja 2026 o 13:00#Odpowiedz#Dodaj komentarz",
                "2 svar på ”Fähre”#skriver:#4 maj 2026 kl. 13:00#Svara#Lämna ett svar",
                "“Fähre” üzerine 2 yorum#dedi ki:#4 Mayıs 2026, 13:00#Yanıtla#Bir yanıt yazın",
                "「Fähre」への2件のフィードバック#より:#2026年5月4日 1:00 PM#返信#コメントを残す"
            })
    void readsTheWordsOfALanguage(String heading, String says, String date, String button, String end) {
        for (String between : new String[] {" " + says + "\n", "\n"}) {
            String entry = "%s" + between + date + "\n\n%s\n\n" + button + "\n\n";
            FoundComments found = ReadText.of("Text\n\n" + heading + "\n\n" + entry.formatted("Nia P.", "Fährt sie?")
                    + entry.formatted("Kai", "Ja!") + end + "\n\nName\n");
            assertThat(ReadText.lines(found)).as(heading).containsExactly("Nia P.: Fährt sie?", "Kai: Ja!");
            assertThat(found.comments())
                    .extracting(IncomingComment::writtenAt)
                    .as(date)
                    .containsOnly(Instant.parse("2026-05-04T13:00:00Z"));
            assertThat(found.announced()).isEqualTo(2);
            assertThat(ReadText.posts(found))
                    .singleElement()
                    .satisfies(post -> assertThat(post.title()).isEqualTo("Fähre"));
        }
    }

    @Test
    void readsALanguageThatItHasNoWordsOf() {
        FoundComments found = ReadText.of("""
                2 kommentaari postitusele “Laev”

                Nia P. kirjutas:
                4. mai 2026, kell 13:00

                Kas tädi võib tulla?

                Vasta

                Kai kirjutas:
                4. mai 2026, kell 13:10

                Jah.

                Vasta
                """);
        assertThat(ReadText.lines(found)).containsExactly("Nia P.: Kas tädi võib tulla?", "Kai: Jah.");
        assertThat(found.announced()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 Kommentare zu „Die Fähre“ | 2 | Die Fähre",
                "Ein Gedanke zu „Die Fähre“ | 1 | Die Fähre",
                "Keine Kommentare | 0 |",
                "Kommentare (12) | 12 |",
                "There are 2 comments | 2 |",
                "This Post Has One Comment | 1 |",
                "2 Comments Add yours | 2 |",
                "Un commentaire sur « Le bac » | 1 | Le bac",
                "2 réponses à « Le bac » | 2 | Le bac",
                "1 024 commentaires | 1024 |",
                "Un pensamiento en «El barco» | 1 | El barco",
                "2 respostas a “O barco” | 2 | O barco",
                "3 commenti su “La nave” | 3 | La nave",
                "2 reacties op “De boot” | 2 | De boot",
                "Comentarios: 4 | 4 |"
            })
    void readsTheNumberThatAHeadingAnnounces(String line, int announced, String title) {
        TextHeading heading = TextHeading.of(0, line);
        assertThat(heading.announced()).hasValue(announced);
        assertThat(heading.title()).isEqualTo(title);
    }

    @Test
    void keepsWhatOnlyLooksLikeAButton() {
        FoundComments found = ReadText.of("""
                2 comments

                Nia P.
                May 4, 2026 at 1:00 pm

                Reply to my question please
                Like it or not.

                Like
                Loading…
                Reply

                Pier
                May 4, 2026 at 1:10 pm

                Share
                this!

                Like
                Loading…
                Reply
                """);
        assertThat(ReadText.lines(found).getFirst()).isEqualTo("Nia P.: Reply to my question please|Like it or not.");
    }
}
