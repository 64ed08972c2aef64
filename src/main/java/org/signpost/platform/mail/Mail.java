package org.signpost.platform.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * One mail: the same facts as plain text and as HTML, with pictures that the HTML names by {@code cid:}.
 *
 * @param messageId with its angle brackets; the same mail sent again keeps it
 * @param from a bare address, or a name with one in angle brackets
 * @param to as {@code from}, or a group without members such as {@code Legal team:;}
 * @param headers further ones by name; neither name nor value may hold a line break
 */
public record Mail(
        String messageId,
        String from,
        String to,
        String subject,
        ZonedDateTime date,
        Map<String, String> headers,
        String text,
        String html,
        List<Picture> pictures) {
    public Mail {
        headers = Map.copyOf(headers);
        pictures = List.copyOf(pictures);
        List.of(messageId, from, to, subject).forEach(Mail::refuseLineBreak);
        headers.forEach((name, value) -> {
            refuseLineBreak(name);
            refuseLineBreak(value);
        });
    }

    /** A line break in a header would let whoever wrote it add headers and recipients of their own. */
    private static void refuseLineBreak(String header) {
        if (header.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029)) {
            throw new IllegalArgumentException("a header must not hold a control character");
        }
    }

    /** The mail as it goes over the wire and into an {@code .eml} file. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            MimeForm.of(this, Session.getInstance(new Properties())).writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail that cannot be written down", e);
        }
        return bytes.toByteArray();
    }

    /**
     * A PNG inside the mail.
     *
     * @param name by which the HTML refers to it: {@code cid:name}
     */
    @SuppressWarnings("ArrayRecordComponent") // pictures are handed through, never compared
    public record Picture(String name, byte[] png) {}

    /** A {@link Mail} in MIME: {@code alternative(text, related(html, pictures))}, every line short and in ASCII. */
    static final class MimeForm extends MimeMessage {
        private static final DateTimeFormatter DATE =
                DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ENGLISH);
        private static final String UTF_8 = "utf-8";
        private static final String ENCODING = "Content-Transfer-Encoding";

        private final String messageId;

        private MimeForm(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        static MimeMessage of(Mail mail, Session session) {
            try {
                MimeForm message = new MimeForm(session, mail.messageId());
                message.setHeader("Date", DATE.format(mail.date()));
                message.setFrom(new InternetAddress(mail.from(), true));
                message.setHeader("To", mail.to());
                message.setSubject(mail.subject(), UTF_8);
                for (Map.Entry<String, String> header : mail.headers().entrySet()) {
                    message.setHeader(header.getKey(), header.getValue());
                }
                message.setContent(body(mail));
                message.saveChanges();
                return message;
            } catch (MessagingException e) {
                throw new IllegalArgumentException("a mail that cannot be written down", e);
            }
        }

        private static MimeMultipart body(Mail mail) throws MessagingException {
            MimeMultipart related = new MimeMultipart("related", text(mail.html(), "html"));
            for (Picture picture : mail.pictures()) {
                related.addBodyPart(picture(picture));
            }
            MimeBodyPart rich = new MimeBodyPart();
            rich.setContent(related);
            return new MimeMultipart("alternative", text(mail.text(), "plain"), rich);
        }

        private static MimeBodyPart text(String text, String subtype) throws MessagingException {
            MimeBodyPart part = new MimeBodyPart();
            part.setText(text, UTF_8, subtype);
            part.setHeader(ENCODING, "quoted-printable");
            return part;
        }

        private static MimeBodyPart picture(Picture picture) throws MessagingException {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(picture.png(), "image/png")));
            part.setHeader(ENCODING, "base64");
            part.setContentID("<" + picture.name() + ">");
            part.setDisposition("inline");
            part.setFileName(picture.name() + ".png");
            return part;
        }

        /** The library would make up a new one each time. */
        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
