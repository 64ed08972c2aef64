package org.signpost.digest;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.signpost.digest.Digest.Bar;
import org.signpost.digest.Digest.Item;
import org.signpost.digest.Digest.Section;
import org.signpost.digest.WeekInReview.Escalated;
import org.signpost.digest.WeekInReview.Excerpt;
import org.signpost.digest.WeekInReview.Gap;
import org.signpost.digest.WeekInReview.Listed;
import org.signpost.digest.WeekInReview.Outdated;
import org.signpost.digest.WeekInReview.Urgent;

/** Puts the facts of a week into words. */
@Singleton
final class DigestWriter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    private final DeskLinks links;

    DigestWriter(DeskLinks links) {
        this.links = links;
    }

    /** @param late a sentence where the digest comes late, else empty */
    Digest write(WeekInReview week, String late) {
        Period period = week.period();
        ZoneId zone = period.zone();
        String dates = DAY.format(period.from().atZone(zone)) + " to "
                + DAY.format(period.to().atZone(zone));
        String headline = headline(week.needingLegal());
        return new Digest(
                headline.replace(".", "") + ", to " + DAY.format(period.to().atZone(zone)),
                headline,
                dates,
                late,
                sections(week, zone),
                week.topics().stream()
                        .map(count -> new Bar(TopicNames.of(count.topic()), count.questions()))
                        .toList(),
                counts(week.counts()),
                links.desk());
    }

    private static String headline(int needs) {
        return switch (needs) {
            case 0 -> "Nothing needs you this week.";
            case 1 -> "1 thing needs the legal team this week";
            default -> needs + " things need the legal team this week";
        };
    }

    private List<Section> sections(WeekInReview week, ZoneId zone) {
        List<Section> sections = new ArrayList<>();
        add(
                sections,
                "Urgent",
                "Someone may be in danger, or a date is near. How each was handled stands below it.",
                week.urgent(),
                links.lane("urgent"),
                item -> urgent(item, zone));
        add(
                sections,
                "Passed on to you",
                "Staff could not answer these and wait for the legal team.",
                week.escalated(),
                links.lane("legal"),
                item -> escalated(item, zone));
        add(
                sections,
                "Questions that no entry answers",
                "One new entry answers everybody in its group.",
                week.gaps(),
                links.lane("unsure"),
                this::gap);
        add(
                sections,
                "Entries past their review date",
                "No reply is drafted from these until somebody has looked at them.",
                week.outdated(),
                links.library(),
                this::outdated);
        return sections;
    }

    private static <T> void add(
            List<Section> sections,
            String title,
            String note,
            Listed<T> listed,
            String moreUrl,
            Function<T, Item> wording) {
        if (listed.total() > 0) {
            List<Item> items = listed.shown().stream().map(wording).toList();
            sections.add(new Section(title, note, items, listed.total() - items.size(), moreUrl));
        }
    }

    private Item urgent(Urgent urgent, ZoneId zone) {
        return comment(
                urgent.comment(),
                "Came " + moment(urgent.comment().arrived(), zone),
                urgent.handling().sentence());
    }

    private Item escalated(Escalated escalated, ZoneId zone) {
        String reason = escalated.reason().isBlank() ? "" : "Staff wrote: " + escalated.reason();
        return comment(escalated.comment(), "Passed on " + moment(escalated.since(), zone), reason);
    }

    private Item comment(Excerpt comment, String when, String note) {
        return new Item(
                when + ", under “" + comment.post() + "”",
                List.of(comment.text()),
                note,
                links.comment(comment.commentId()),
                "Open on the desk");
    }

    private Item gap(Gap gap) {
        String people = gap.people() == 1 ? "1 person asked" : gap.people() + " people asked";
        return new Item(
                TopicNames.of(gap.topic()) + ": " + people,
                gap.examples().stream().map(Excerpt::text).toList(),
                gap.people() == 1
                        ? "Write one entry, answer 1 person."
                        : "Write one entry, answer " + gap.people() + " people.",
                gap.examples().isEmpty()
                        ? links.lane("unsure")
                        : links.comment(gap.examples().getFirst().commentId()),
                "Open the first on the desk");
    }

    private Item outdated(Outdated entry) {
        return new Item(
                entry.question(),
                List.of(),
                "Needed review since " + DAY.format(entry.reviewBy()) + ".",
                links.entry(entry.slug()),
                "Open the entry");
    }

    private static List<Bar> counts(WeekInReview.Counts counts) {
        return List.of(
                new Bar("Comments that came in", counts.comments()),
                new Bar("Needed an answer", counts.questions()),
                new Bar("Answered", counts.answered()),
                new Bar("Closed without a reply", counts.closed()),
                new Bar("Still waiting", counts.waiting()));
    }

    private static String moment(Instant instant, ZoneId zone) {
        return SHORT.format(instant.atZone(zone));
    }
}
