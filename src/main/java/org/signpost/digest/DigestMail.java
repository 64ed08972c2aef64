package org.signpost.digest;

import io.micronaut.core.annotation.Introspected;

/**
 * A digest as it is sent, but for what differs between recipients.
 *
 * @param chart a PNG, empty where there is none
 * @param eml a whole mail to nobody in particular, for mail programs to open
 */
@Introspected
@SuppressWarnings("ArrayRecordComponent") // bytes are handed through, never compared
public record DigestMail(String subject, String text, String html, byte[] chart, byte[] eml) {}
