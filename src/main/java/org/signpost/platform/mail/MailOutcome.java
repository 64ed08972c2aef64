package org.signpost.platform.mail;

/** What became of one mail to one recipient. A {@code reason} is one line for staff, without line breaks. */
public sealed interface MailOutcome {
    /** The server has taken it over. */
    record Accepted() implements MailOutcome {}

    /** It was not taken, or nobody knows: the same mail may go out again with the same Message-ID. */
    record TryLater(String reason) implements MailOutcome {}

    /** The server will never take it for this recipient. */
    record Refused(String reason) implements MailOutcome {}
}
