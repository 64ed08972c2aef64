package org.signpost.platform;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

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
        return MimeForm.bytes(MimeForm.of(this));
    }

    /**
     * A PNG inside the mail.
     *
     * @param name by which the HTML refers to it: {@code cid:name}
     */
    @SuppressWarnings("ArrayRecordComponent") // pictures are handed through, never compared
    public record Picture(String name, byte[] png) {}
}
