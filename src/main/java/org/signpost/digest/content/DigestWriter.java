package org.signpost.digest.content;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.signpost.digest.DigestSchedule.Period;
import org.signpost.digest.content.DigestContent.Bar;
import org.signpost.digest.content.DigestContent.Item;
import org.signpost.digest.content.DigestContent.Section;
import org.signpost.digest.content.WeekFacts.ChangedEntry;
import org.signpost.digest.content.WeekFacts.EscalatedComment;
import org.signpost.digest.content.WeekFacts.Excerpt;
import org.signpost.digest.content.WeekFacts.Handling;
import org.signpost.digest.content.WeekFacts.Listed;
import org.signpost.digest.content.WeekFacts.OutdatedEntry;
import org.signpost.digest.content.WeekFacts.UrgentComment;
import org.signpost.digest.content.WeekFacts.UrgentComments;
import org.signpost.gaps.WaitingGaps.WaitingGap;
import org.signpost.platform.web.WebSettings;
import org.signpost.triage.Topic;
import org.signpost.triage.Topics;

/** Puts the facts of a week, and what they ask of the legal team, into words; a section with nothing in it is left out. */
@Singleton
public final class DigestWriter {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** A comment that is older than this when it comes says so. */
    private static final Duration FRESH = Duration.ofDays(2);

    /** What the addresses of our pages begin with in a mail. */
    private final String base;

    public DigestWriter(WebSettings settings) {
        this.base = settings.base();
    }

    /** @param late a sentence where the digest comes late, else empty */
    public DigestContent write(WeekFacts week, String late) {
        Period period = week.period();
        LocalDate first = LocalDate.ofInstant(period.from(), period.zone());
        LocalDate last = LocalDate.ofInstant(period.to().minusNanos(1), period.zone());
        String headline = headline(week.needingLegal(), week.urgentWaiting());
        return new DigestContent(
                headline.replace(".", "") + " (to " + DAY.format(last) + ")",
                headline,
                DAY.format(first) + " to " + DAY.format(last),
                late,
                sections(week),
                week.topics().stream()
                        .map(count -> new Bar(topic(count.topic()), count.questions()))
                        .toList(),
                counts(week.counts()),
                base + "/desk");
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

    private static List<Bar> counts(WeekFacts.Counts counts) {
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

    /** The name of a topic; an unknown slug is shown as it is, and none as "Other questions". */
    private static String topic(String slug) {
        return slug.isEmpty()
                ? "Other questions"
                : Topics.ofSlug(slug).map(Topic::name).orElse(slug);
    }

    private List<Section> sections(WeekFacts week) {
        ZoneId zone = week.period().zone();
        List<Section> sections = new ArrayList<>();
        add(
                sections,
                "Urgent",
                "Someone may be in danger, or a date is near. " + byHandling(week.urgent()),
                week.urgent().listed(),
                base + "/desk?lane=urgent",
                item -> urgent(item, zone));
        add(
                sections,
                "Passed on to you",
                "Staff could not answer these and wait for the legal team.",
                week.escalated(),
                base + "/desk?lane=legal",
                item -> escalated(item, zone));
        add(
                sections,
                "Questions that no entry answers",
                "One new entry answers everybody in its group.",
                week.gaps(),
                base + "/gaps",
                this::gap);
        add(
                sections,
                "Entries past their review date",
                "No reply is drafted from these until somebody has looked at them.",
                week.outdated(),
                base + "/library",
                this::outdated);
        add(
                sections,
                "Replies that rely on changed entries",
                "What these entries said before is wrong now. A correction is ready for each posted reply.",
                week.changed(),
                base + "/sweeps",
                this::changed);
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

    private static String byHandling(UrgentComments urgent) {
        Map<Handling, Integer> ordered = new TreeMap<>(urgent.handled());
        return urgent.listed().total() + " in all: "
                + ordered.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey().words())
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private Item urgent(UrgentComment urgent, ZoneId zone) {
        Excerpt comment = urgent.comment();
        return comment(
                comment,
                "Came " + moment(comment.arrived(), zone),
                urgent.handling().sentence(),
                zone);
    }

    private Item escalated(EscalatedComment escalated, ZoneId zone) {
        String reason = escalated.reason().isBlank() ? "" : "Staff wrote: " + escalated.reason();
        return comment(escalated.comment(), "Passed on " + moment(escalated.since(), zone), reason, zone);
    }

    private Item comment(Excerpt comment, String when, String note, ZoneId zone) {
        return new Item(
                when + age(comment, zone) + ", under “" + comment.post() + "”",
                List.of(comment.text()),
                note,
                base + "/desk/" + comment.commentId(),
                "Open on the desk");
    }

    private static String age(Excerpt comment, ZoneId zone) {
        Instant written = comment.written();
        return written == null || written.isAfter(comment.arrived().minus(FRESH))
                ? ""
                : ", written " + DAY.format(written.atZone(zone));
    }

    private Item gap(WaitingGap gap) {
        String people = gap.people() == 1 ? "1 person" : gap.people() + " people";
        return new Item(
                topic(gap.topic()) + ": " + people + " asked",
                gap.examples(),
                "Write one entry, answer " + people + ".",
                base + "/gaps/" + gap.id(),
                "Open the group");
    }

    private Item outdated(OutdatedEntry entry) {
        String languages = entry.languages().equals("en") ? "" : " (" + entry.languages() + ")";
        return new Item(
                entry.question(),
                List.of(),
                "Needed review since " + DAY.format(entry.reviewBy()) + languages + ".",
                base + "/faq/" + entry.slug(),
                "Open the entry");
    }

    private Item changed(ChangedEntry entry) {
        String what = entry.what().isBlank() ? "" : " What changed: " + entry.what();
        return new Item(
                entry.question(),
                List.of(),
                "Wrong since " + DAY.format(entry.since()) + ". Posted replies that relied on the old answer: "
                        + entry.waiting() + " to look at, " + entry.done() + " done." + what,
                base + entry.sweep().address(),
                "Go through them");
    }

    private static String moment(Instant instant, ZoneId zone) {
        return MOMENT.format(instant.atZone(zone));
    }
}
