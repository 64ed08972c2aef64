package org.signpost.faq.pages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.signpost.triage.Topic;

/**
 * The words of the public pages in one language.
 *
 * @param severalAnswers with a place for their number
 */
public record PublicWords(
        String language,
        String title,
        String lead,
        String search,
        String searchButton,
        String found,
        String nothingFound,
        String oneAnswer,
        String severalAnswers,
        String back,
        String reviewed,
        String sources,
        String related,
        String leave,
        String contactTitle,
        String contactText,
        String contactLink,
        String information,
        String skip) {
    private static final PublicWords ENGLISH = new PublicWords(
            "en",
            "Questions and answers",
            "Plain answers about immigration for LGBT people and the people they love.",
            "Search the answers",
            "Search",
            "What we found",
            "Nothing fits these words. Try fewer or other words, or write to us in private.",
            "1 answer fits.",
            "%d answers fit.",
            "All questions",
            "Last reviewed",
            "Sources",
            "More on this topic",
            "Leave this page quickly",
            "Is this about you?",
            "Please do not post details of a case in public. Our legal team answers in private.",
            "Open the private contact form",
            "This is general information, not legal advice about a case. Rules change; check the date and the sources.",
            "Skip to the content");

    private static final PublicWords SPANISH = new PublicWords(
            "es",
            "Preguntas y respuestas",
            "Respuestas claras sobre inmigración para personas LGBT y las personas que aman.",
            "Buscar en las respuestas",
            "Buscar",
            "Lo que encontramos",
            "Nada coincide con esas palabras. Pruebe con menos palabras o con otras, o escríbanos en privado.",
            "1 respuesta coincide.",
            "%d respuestas coinciden.",
            "Todas las preguntas",
            "Última revisión",
            "Fuentes",
            "Más sobre este tema",
            "Salir rápido de esta página",
            "¿Se trata de usted?",
            "Por favor no publique detalles de un caso. Nuestro equipo legal responde en privado.",
            "Abrir el formulario privado",
            "Esto es información general, no asesoría legal sobre un caso. Las reglas cambian; revise la fecha y las fuentes.",
            "Ir al contenido");

    /** The words in this language, in English where we have none. */
    public static PublicWords in(String language) {
        return language.equals("es") ? SPANISH : ENGLISH;
    }

    /** How the public calls a topic. */
    public String topic(Topic topic) {
        return topic.title(language);
    }

    /** How many answers fit a search, for a reader who does not see the list change. */
    public String count(int answers) {
        return switch (answers) {
            case 0 -> nothingFound;
            case 1 -> oneAnswer;
            default -> severalAnswers.formatted(answers);
        };
    }

    /** A day as people write it. */
    public String date(LocalDate day) {
        Locale locale = language.equals("es") ? Locale.forLanguageTag("es-US") : Locale.US;
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
