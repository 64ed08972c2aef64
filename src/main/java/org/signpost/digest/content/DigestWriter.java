package org.signpost.digest.content;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signpost.digest.DigestSchedule.Period;
import org.signpost.digest.content.DigestContent.Bar;
import org.signpost.digest.content.DigestContent.Item;
import org.signpost.digest.content.DigestContent.Section;
import org.signpost.digest.content.WeekFacts.ChangedEntry;
import org.signpost.digest.content.WeekFacts.EscalatedComment;
import org.signpost.digest.content.WeekFacts.Excerpt;
import org.signpost.digest.content.WeekFacts.FirstOfMany;
import org.signpost.digest.content.WeekFacts.OutdatedEntry;
import org.signpost.digest.content.WeekFacts.UnconfirmedEntry;
import org.signpost.digest.content.WeekFacts.UrgentComment;
import org.signpost.digest.content.WeekFacts.UrgentComments;
import org.signpost.gaps.WaitingGaps.WaitingGap;
import org.signpost.platform.web.WebSettings;
import org.signpost.triage.Topic;
import org.signpost.triage.Topics;

/**
 * Puts the facts of a week, and what they ask of the legal team, into the words of {@code digest.properties}; a section with
 * nothing in it is left out.
 */
@Singleton
public final class DigestWriter {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("digest");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** A comment that is older than this when it comes says so. */
    private static final Duration FRESH = Duration.ofDays(2);

    private final String base;

    public DigestWriter(WebSettings settings) {
        this.base = settings.base();
    }

    /** @param late a sentence where the digest comes late, else empty */
    public DigestContent write(WeekFacts week, String late) {
        Period period = week.period();
        String first = DAY.format(LocalDate.ofInstant(period.from(), period.zone()));
        String last = DAY.format(LocalDate.ofInstant(period.to().minusNanos(1), period.zone()));
        String headline = headline(week.needingLegal(), week.urgentWaiting());
        return new DigestContent(
                words("subject", headline.replace(".", ""), last),
                headline,
                words("period", first, last),
                late,
                sections(week),
                week.topics().stream()
                        .map(count -> new Bar(topic(count.topic()), count.questions()))
                        .toList(),
                counts(week.counts()),
                base + "/desk");
    }

    private static String words(String key, Object... arguments) {
        return String.format(Locale.ROOT, WORDS.getString(key), arguments);
    }

    private static String headline(int needs, int urgent) {
        String things = switch (needs) {
            case 0 -> words("headline.none");
            case 1 -> words("headline.one");
            default -> words("headline.many", needs);
        };
        if (urgent == 0) {
            return things;
        }
        String all = needs == 1 ? "headline.urgent-one" : "headline.urgent-all";
        return things + (urgent < needs ? words("headline.urgent-some", urgent) : words(all));
    }

    private static List<Bar> counts(WeekFacts.WeekCounts counts) {
        Stream<Bar> always = Stream.of(
                new Bar(words("count.comments"), counts.comments()),
                new Bar(words("count.questions"), counts.questions()),
                new Bar(words("count.answered"), counts.answered()),
                new Bar(words("count.closed"), counts.closed()),
                new Bar(words("count.waiting"), counts.waiting()));
        Stream<Bar> unread = Stream.of(new Bar(words("count.unread"), counts.unread()));
        return Stream.concat(always, unread.filter(bar -> bar.value() > 0)).toList();
    }

    /** An unknown slug is shown as it is. */
    private static String topic(String slug) {
        return slug.isEmpty()
                ? words("topic.none")
                : Topics.ofSlug(slug).map(Topic::name).orElse(slug);
    }

    private List<Section> sections(WeekFacts week) {
        ZoneId zone = week.period().zone();
        FirstOfMany<UrgentComment> urgent = week.urgent().listed();
        return Stream.of(
                        section(
                                "urgent",
                                urgent,
                                "/desk?lane=urgent",
                                item -> urgent(item, zone),
                                urgent.total(),
                                byHandling(week.urgent())),
                        section("legal", week.escalated(), "/desk?lane=legal", item -> escalated(item, zone)),
                        section("gaps", week.gaps(), "/gaps", this::gap),
                        section("outdated", week.outdated(), "/library", this::outdated),
                        section("changed", week.changed(), "/sweeps", this::changed),
                        section("unconfirmed", week.unconfirmed(), "/library?state=unconfirmed", this::unconfirmed))
                .filter(section -> !section.items().isEmpty() || section.more() > 0)
                .toList();
    }

    private <T> Section section(
            String key, FirstOfMany<T> listed, String moreAddress, Function<T, Item> wording, Object... inNote) {
        List<Item> items = listed.shown().stream().map(wording).toList();
        String note = words(key + ".note", inNote);
        return new Section(words(key + ".title"), note, items, listed.total() - items.size(), base + moreAddress);
    }

    private static String byHandling(UrgentComments urgent) {
        return new TreeMap<>(urgent.handled())
                .entrySet().stream()
                        .map(entry -> entry.getValue() + " " + words("handling." + entry.getKey() + ".many"))
                        .collect(Collectors.joining(", "));
    }

    private Item urgent(UrgentComment urgent, ZoneId zone) {
        Excerpt comment = urgent.comment();
        String came = words("urgent.came", MOMENT.format(comment.arrived().atZone(zone)));
        return comment(comment, came, words("handling." + urgent.handling()), zone);
    }

    private Item escalated(EscalatedComment escalated, ZoneId zone) {
        String reason = escalated.reason().isBlank() ? "" : words("legal.reason", escalated.reason());
        return comment(
                escalated.comment(),
                words("legal.came", MOMENT.format(escalated.since().atZone(zone))),
                reason,
                zone);
    }

    private Item comment(Excerpt comment, String came, String note, ZoneId zone) {
        return new Item(
                words("comment.title", came, age(comment, zone), comment.post()),
                List.of(comment.text()),
                note,
                base + "/desk/" + comment.commentId(),
                words("comment.link"));
    }

    private static String age(Excerpt comment, ZoneId zone) {
        Instant written = comment.written();
        return written == null || written.isAfter(comment.arrived().minus(FRESH))
                ? ""
                : words("comment.written", DAY.format(written.atZone(zone)));
    }

    private Item gap(WaitingGap gap) {
        String people = words(gap.people() == 1 ? "gaps.one" : "gaps.many", gap.people());
        return new Item(
                words("gaps.item", topic(gap.topic()), people),
                gap.examples().stream().map(CommentExcerpts::cut).toList(),
                words("gaps.to-do", people),
                base + "/gaps/" + gap.id(),
                words("gaps.link"));
    }

    private Item outdated(OutdatedEntry entry) {
        return new Item(
                entry.question(),
                List.of(),
                words("outdated.to-do", DAY.format(entry.reviewBy()), languages(entry.languages())),
                base + "/faq/" + entry.slug(),
                words("outdated.link"));
    }

    private Item unconfirmed(UnconfirmedEntry entry) {
        return new Item(
                entry.question(),
                List.of(),
                words("unconfirmed.to-do", DAY.format(entry.reviewed()), languages(entry.languages())),
                base + "/library/entries/" + entry.slug(),
                words("unconfirmed.link"));
    }

    /** Beside the date, where it is not the English text alone. */
    private static String languages(String codes) {
        return codes.equals("en") ? "" : " (" + codes + ")";
    }

    private Item changed(ChangedEntry entry) {
        String what = entry.what().isBlank() ? "" : words("changed.what", entry.what());
        return new Item(
                entry.question(),
                List.of(),
                words("changed.to-do", DAY.format(entry.since()), entry.waiting(), entry.done()) + what,
                base + entry.sweep().address(),
                words("changed.link"));
    }
}
