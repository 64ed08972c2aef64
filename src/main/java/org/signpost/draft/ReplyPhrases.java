package org.signpost.draft;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * The sentences around an entry's own, in one language. {@code %s} stands for a link, {@code %d} for a date.
 *
 * @param link where to read on, and when it was right
 * @param contact where personal questions belong
 * @param contactWithoutLink the same where there is no address, or no room for another link
 * @param correction before the sentences of an entry that corrects a wrong statement
 * @param urgent what a person in trouble needs to hear first
 * @param followUp what a correction begins with: when we wrote ({@code %d}), what we pointed to ({@code %q}), and since
 *     when that is no longer right ({@code %c})
 */
record ReplyPhrases(
        Locale locale,
        String link,
        String contact,
        String contactWithoutLink,
        String correction,
        String urgent,
        String followUp) {

    static final ReplyPhrases ENGLISH = new ReplyPhrases(
            Locale.US,
            "You can read more here: %s (checked on %d).",
            "For questions about your own situation, please do not post details in public. Write to us in private: %s",
            "For questions about your own situation, please do not post details in public. Write to us through the private"
                    + " contact form on our website.",
            "Thank you for writing. One point is often misunderstood, so here is what we can say in general.",
            """
            We are sorry that you are going through this, and you should not have to face it alone. What you describe may \
            be urgent, so please do not wait for an answer here, and please do not post names, dates or numbers in public.

            If anyone is in danger right now, call 911. Otherwise please contact us in private today and write "urgent" \
            in the first line, so that a person of our legal team reads it first. Until you have spoken with an \
            immigration lawyer, it is safest to sign nothing you do not understand and to miss no appointment or date \
            in court.""",
            "On %d we pointed you to our answer “%q”. That answer changed on %c, and what we wrote then is no longer"
                    + " right.");

    private static final ReplyPhrases SPANISH = new ReplyPhrases(
            Locale.forLanguageTag("es-US"),
            "Puede leer más aquí: %s (revisado el %d).",
            "Si tiene preguntas sobre su propia situación, por favor no publique detalles. Escríbanos en privado: %s",
            "Si tiene preguntas sobre su propia situación, por favor no publique detalles. Escríbanos por el formulario"
                    + " privado de nuestro sitio web.",
            "Gracias por escribir. Hay un punto que suele entenderse mal, así que aquí va lo que podemos decir en"
                    + " general.",
            """
            Lamentamos mucho lo que está pasando; no tiene que enfrentarlo a solas. Lo que cuenta puede ser urgente, así \
            que por favor no espere una respuesta aquí y no publique nombres, fechas ni números.

            Si alguien está en peligro ahora mismo, llame al 911. Si no, por favor escríbanos hoy en privado y ponga \
            "urgente" en la primera línea, para que una persona de nuestro equipo legal lo lea primero. Hasta hablar con \
            un abogado de inmigración, lo más seguro es no firmar nada que no entienda y no faltar a ninguna cita ni \
            fecha en la corte.""",
            "El %d le indicamos nuestra respuesta «%q». Esa respuesta cambió el %c, y lo que escribimos entonces ya no es"
                    + " correcto.");

    /** The sentences in a language, or empty where we have none. */
    static Optional<ReplyPhrases> in(String language) {
        return switch (language) {
            case "en" -> Optional.of(ENGLISH);
            case "es" -> Optional.of(SPANISH);
            default -> Optional.empty();
        };
    }

    String link(String address, LocalDate checked) {
        return link.replace("%d", date(checked)).replace("%s", address);
    }

    String followUp(LocalDate replied, LocalDate changed, String question) {
        return followUp.replace("%d", date(replied))
                .replace("%c", date(changed))
                .replace("%q", question);
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    String contact(String address) {
        return contact.replace("%s", address);
    }
}
