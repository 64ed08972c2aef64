package org.signpost.digest;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.signpost.platform.Mail;
import org.signpost.platform.Mailer;
import org.signpost.platform.WebSettings;

/** Makes mails of digests. */
@Singleton
final class Letters {
    private final DigestWriter writer;
    private final String base;
    private final Mailer mailer;

    Letters(DigestWriter writer, WebSettings settings, Mailer mailer) {
        this.writer = writer;
        this.base = settings.base();
        this.mailer = mailer;
    }

    /** @param late a sentence where the digest comes late, else empty */
    Letter write(DigestList list, IsoWeek week, WeekInReview facts, String late, Instant now) {
        Digest digest = writer.write(facts, late);
        byte[] chart = TopicChart.png(digest.bars());
        Letter letter = new Letter(
                digest.subject(),
                DigestRendering.text(digest),
                DigestRendering.html(digest, chart.length > 0),
                chart,
                new byte[0]);
        return new Letter(
                letter.subject(),
                letter.text(),
                letter.html(),
                chart,
                file(list, week, letter, now).toBytes());
    }

    /** What one recipient gets. */
    Mail toRecipient(DigestList list, IsoWeek week, Letter letter, Delivery delivery, String token, Instant now) {
        Map<String, String> headers = new TreeMap<>(headers(list));
        headers.put("List-Unsubscribe", "<" + base + "/unsubscribe/" + token + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058, 3.1
        return mail(delivery.messageId(), delivery.email(), list, letter, headers, now);
    }

    /** Never changes for the same list, week and recipient. */
    String messageId(DigestList list, IsoWeek week, long recipient) {
        return "<" + idBase(list, week) + "." + recipient + "@" + mailer.domain() + ">";
    }

    private Mail file(DigestList list, IsoWeek week, Letter letter, Instant now) {
        Map<String, String> headers = new TreeMap<>(headers(list));
        headers.put("X-Unsent", "1"); // some mail programs then open it as a draft that can be addressed
        String id = "<" + idBase(list, week) + "@" + mailer.domain() + ">";
        return mail(id, list.name() + " team:;", list, letter, headers, now);
    }

    private Map<String, String> headers(DigestList list) {
        return Map.of(
                "List-Id",
                "Signpost digest for the " + list.name() + " team <" + list.name() + ".digest." + mailer.domain() + ">",
                "Auto-Submitted",
                "auto-generated",
                "X-Auto-Response-Suppress",
                "All");
    }

    private Mail mail(String id, String to, DigestList list, Letter letter, Map<String, String> headers, Instant now) {
        List<Mail.Picture> pictures = letter.chart().length == 0
                ? List.of()
                : List.of(new Mail.Picture(DigestRendering.CHART, letter.chart()));
        ZonedDateTime date = now.atZone(ZoneId.of(list.zone()));
        return new Mail(id, mailer.from(), to, letter.subject(), date, headers, letter.text(), letter.html(), pictures);
    }

    private static String idBase(DigestList list, IsoWeek week) {
        return "digest." + list.name() + "." + week.toString().toLowerCase(Locale.ROOT);
    }
}
