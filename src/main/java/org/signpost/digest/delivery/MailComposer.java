package org.signpost.digest.delivery;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.signpost.digest.DigestList;
import org.signpost.digest.DigestMail;
import org.signpost.digest.IsoWeek;
import org.signpost.digest.content.DigestContent;
import org.signpost.digest.content.DigestRendering;
import org.signpost.digest.content.DigestWriter;
import org.signpost.digest.content.TopicChart;
import org.signpost.digest.content.WeekFacts;
import org.signpost.platform.mail.Mail;
import org.signpost.platform.mail.Mailer;
import org.signpost.platform.web.WebSettings;

/** Makes mails of digests. */
@Singleton
final class MailComposer {
    private final DigestWriter writer;
    private final String base;
    private final Mailer mailer;

    MailComposer(DigestWriter writer, WebSettings settings, Mailer mailer) {
        this.writer = writer;
        this.base = settings.base();
        this.mailer = mailer;
    }

    /** @param late a sentence where the digest comes late, else empty */
    DigestMail write(DigestList list, IsoWeek week, WeekFacts facts, String late, Instant now) {
        DigestContent digest = writer.write(facts, late);
        byte[] chart = TopicChart.png(digest.bars());
        String text = DigestRendering.text(digest);
        String html = DigestRendering.html(digest, chart.length > 0);
        DigestMail digestMail = new DigestMail(digest.subject(), text, html, chart, new byte[0]);
        return new DigestMail(
                digest.subject(),
                text,
                html,
                chart,
                file(list, week, digestMail, now).toBytes());
    }

    Mail toRecipient(
            DigestList list, IsoWeek week, DigestMail digestMail, DigestDelivery delivery, String token, Instant now) {
        Map<String, String> headers = headers(list);
        headers.put("List-Unsubscribe", "<" + base + "/unsubscribe/" + token + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058, 3.1
        return mail(delivery.messageId(), delivery.email(), list, digestMail, headers, now);
    }

    /** Never changes for the same list, week and recipient. */
    String messageId(DigestList list, IsoWeek week, long recipient) {
        return id(list, week, "." + recipient);
    }

    private Mail file(DigestList list, IsoWeek week, DigestMail digestMail, Instant now) {
        Map<String, String> headers = headers(list);
        headers.put("X-Unsent", "1"); // some mail programs then open it as a draft that can be addressed
        return mail(id(list, week, ""), list.name() + " team:;", list, digestMail, headers, now);
    }

    private Map<String, String> headers(DigestList list) {
        String id = "<" + list.name() + ".digest." + mailer.domain() + ">";
        Map<String, String> headers = new TreeMap<>();
        headers.put("List-Id", "Signpost digest for the " + list.name() + " team " + id);
        headers.put("Auto-Submitted", "auto-generated");
        headers.put("X-Auto-Response-Suppress", "All");
        return headers;
    }

    private Mail mail(
            String id, String to, DigestList list, DigestMail digestMail, Map<String, String> headers, Instant now) {
        List<Mail.Picture> pictures = digestMail.chart().length == 0
                ? List.of()
                : List.of(new Mail.Picture(DigestRendering.CHART, digestMail.chart()));
        return new Mail(
                id,
                mailer.from(),
                to,
                digestMail.subject(),
                now.atZone(list.schedule().zone()),
                headers,
                digestMail.text(),
                digestMail.html(),
                pictures);
    }

    private String id(DigestList list, IsoWeek week, String recipient) {
        String name = "digest." + list.name() + "." + week.toString().toLowerCase(Locale.ROOT);
        return "<" + name + recipient + "@" + mailer.domain() + ">";
    }
}
