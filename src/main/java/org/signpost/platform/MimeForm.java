package org.signpost.platform;

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
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** A {@link Mail} in MIME: {@code alternative(text, related(html, pictures))}, every line short and in ASCII. */
final class MimeForm extends MimeMessage {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ENGLISH);
    private static final String UTF_8 = "utf-8";
    private static final String ENCODING = "Content-Transfer-Encoding";

    private final String messageId;

    private MimeForm(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static MimeMessage of(Mail mail) {
        return of(mail, Session.getInstance(new Properties()));
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

    static byte[] bytes(MimeMessage message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            message.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail that cannot be written down", e);
        }
        return bytes.toByteArray();
    }

    private static MimeMultipart body(Mail mail) throws MessagingException {
        MimeMultipart related = new MimeMultipart("related", text(mail.html(), "html"));
        for (Mail.Picture picture : mail.pictures()) {
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

    private static MimeBodyPart picture(Mail.Picture picture) throws MessagingException {
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
