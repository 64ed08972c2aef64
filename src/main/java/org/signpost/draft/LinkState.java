package org.signpost.draft;

import java.time.Duration;
import org.signpost.platform.net.PageProbe;

/** What was found when a link was looked at. */
public enum LinkState {
    /** There is a page, or one that is not shown to everybody, or that asks us to wait. */
    ANSWERS,
    /** The website says that there is none. */
    NO_PAGE,
    /** Its name leads nowhere, nobody takes a connection, no answer came in time, or the website has failed. */
    SILENT,
    /** Whoever answers cannot prove to be who was asked for. */
    UNTRUSTED,
    /** It is one that is not asked, such as one in a private network. */
    NOT_ASKED;

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MINUTES = Duration.ofMinutes(5);

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int SERVER_ERROR = 500;

    /** How a finding is understood. Many websites turn away who is no browser, which says nothing of the page. */
    static LinkState of(PageProbe.Finding finding) {
        return switch (finding) {
            case PageProbe.Finding.Answered(int status) -> ofStatus(status);
            case PageProbe.Finding.Refused() -> NOT_ASKED;
            case PageProbe.Finding.Silent() -> SILENT;
            case PageProbe.Finding.Untrusted() -> UNTRUSTED;
        };
    }

    private static LinkState ofStatus(int status) {
        if (status == NOT_FOUND || status == GONE) {
            return NO_PAGE;
        }
        return status >= SERVER_ERROR ? SILENT : ANSWERS;
    }

    /** Whether its readers would find nothing there. */
    public boolean dead() {
        return switch (this) {
            case ANSWERS, NOT_ASKED -> false;
            case NO_PAGE, SILENT, UNTRUSTED -> true;
        };
    }

    /** How long it may be relied on: what answers does so tomorrow, what does not may be mended in minutes. */
    Duration lasts() {
        return this == ANSWERS ? DAY : MINUTES;
    }

    /** What is wrong with a dead link, in a sentence. */
    public String sentence(String link) {
        return switch (this) {
            case ANSWERS, NOT_ASKED -> throw new IllegalStateException("nothing is wrong with a link that is " + this);
            case NO_PAGE -> "The link " + link + " leads nowhere: its website has no such page.";
            case SILENT -> "The link " + link + " does not answer.";
            case UNTRUSTED ->
                "The link " + link + " leads to a website that shows no certificate which can be trusted.";
        };
    }
}
