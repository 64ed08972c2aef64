package org.signpost.digest;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.signpost.digest.Digest.Bar;

/** Puts the facts of a week into words. */
@Singleton
final class DigestWriter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final DigestSections sections;
    private final DeskLinks links;

    DigestWriter(DigestSections sections, DeskLinks links) {
        this.sections = sections;
        this.links = links;
    }

    /** @param late a sentence where the digest comes late, else empty */
    Digest write(WeekInReview week, String late) {
        Period period = week.period();
        LocalDate first = LocalDate.ofInstant(period.from(), period.zone());
        LocalDate last = LocalDate.ofInstant(period.to().minusNanos(1), period.zone());
        String headline = headline(week.needingLegal(), week.urgentWaiting());
        return new Digest(
                headline.replace(".", "") + " (to " + DAY.format(last) + ")",
                headline,
                DAY.format(first) + " to " + DAY.format(last),
                late,
                sections.of(week),
                week.topics().stream()
                        .map(count -> new Bar(TopicNames.of(count.topic()), count.questions()))
                        .toList(),
                counts(week.counts()),
                links.desk());
    }

    private static String headline(int needs, int urgent) {
        String things = switch (needs) {
            case 0 -> "Nothing needs you this week.";
            case 1 -> "1 thing needs the legal team this week";
            default -> needs + " things need the legal team this week";
        };
        if (urgent == 0) {
            return things;
        }
        return things
                + (urgent < needs ? ", " + urgent + " urgent" : needs == 1 ? ", and it is urgent" : ", all urgent");
    }

    private static List<Bar> counts(WeekInReview.Counts counts) {
        List<Bar> bars = new ArrayList<>(List.of(
                new Bar("Comments that came in", counts.comments()),
                new Bar("Needed an answer", counts.questions()),
                new Bar("Answered", counts.answered()),
                new Bar("Closed without a reply", counts.closed()),
                new Bar("Waiting now, also from earlier weeks", counts.waiting())));
        if (counts.unread() > 0) {
            bars.add(new Bar("Not read by Signpost yet", counts.unread()));
        }
        return bars;
    }
}
