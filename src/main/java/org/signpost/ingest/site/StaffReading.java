package org.signpost.ingest.site;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.signpost.wordpress.SiteAccountList;
import org.signpost.wordpress.SiteAnswer;
import org.signpost.wordpress.WordPressClient;

/** What a site tells of who speaks for the organisation there: all pages of its lists, or nothing. */
sealed interface StaffReading {
    /** More than this is no list of people who answer comments. */
    int MOST_PAGES = 20;

    /** The accounts, by their numbers. */
    record Told(Set<Long> accounts) implements StaffReading {
        public Told {
            accounts = Set.copyOf(accounts);
        }
    }

    /** The site does not tell: what is known of it stays. Some hide their authors from everybody. */
    record Closed() implements StaffReading {}

    /** The site gave no answer. */
    record NoAnswer() implements StaffReading {}

    /** Reads all lists; what is in one of them is told. */
    static StaffReading of(BiFunction<SiteAccountList, Integer, SiteAnswer<Set<Long>>> pages) {
        Set<Long> accounts = new HashSet<>();
        boolean told = false;
        for (SiteAccountList list : SiteAccountList.values()) {
            StaffReading reading = list(page -> pages.apply(list, page));
            if (reading instanceof NoAnswer) {
                return reading;
            }
            if (reading instanceof Told(Set<Long> found)) {
                accounts.addAll(found);
                told = true;
            }
        }
        return told ? new Told(accounts) : new Closed();
    }

    private static StaffReading list(IntFunction<SiteAnswer<Set<Long>>> pages) {
        Set<Long> accounts = new HashSet<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            switch (pages.apply(page)) {
                case SiteAnswer.Given<Set<Long>>(Set<Long> found) -> {
                    accounts.addAll(found);
                    if (found.size() < WordPressClient.MOST_AT_ONCE) {
                        return new Told(accounts);
                    }
                }
                case SiteAnswer.Declined<Set<Long>> declined -> {
                    return new Closed();
                }
                case SiteAnswer.NotSignedIn<Set<Long>> closed -> {
                    return new Closed();
                }
                case SiteAnswer.TooBusy<Set<Long>> busy -> {
                    return new NoAnswer();
                }
                case SiteAnswer.Unclear<Set<Long>> unclear -> {
                    return new NoAnswer();
                }
                case SiteAnswer.Unreachable<Set<Long>> away -> {
                    return new NoAnswer();
                }
            }
        }
        return new Told(accounts);
    }
}
