package org.signpost.gaps;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.EntryVersion;
import org.signpost.gaps.Gap.CloseReason;
import org.signpost.gaps.GapListView.Answer;
import org.signpost.gaps.GapListView.Line;
import org.signpost.gaps.GapListView.Pager;
import org.signpost.gaps.GapListView.Tab;
import org.signpost.gaps.GapRepository.CentreRow;
import org.signpost.gaps.GapView.Alike;
import org.signpost.triage.Topics;

/** Puts together what the pages of groups show. */
@Singleton
class GapViews {
    private static final int PAGE = 20;
    private static final int LAST_PAGE = 500;
    private static final int EXAMPLES = 2;

    /** How many groups of the same language are looked at for those that may ask the same, and how many are shown. */
    private static final int COMPARED = 2_000;

    private static final int MOST_ALIKE = 12;

    private final GapRepository gaps;
    private final CurrentLibrary currentLibrary;
    private final Clock clock;

    GapViews(GapRepository gaps, CurrentLibrary currentLibrary, Clock clock) {
        this.gaps = gaps;
        this.currentLibrary = currentLibrary;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    GapListView list(Tab tab, int wanted) {
        Instant now = clock.instant();
        GapRepository.GapCounts counts = gaps.counts(now);
        int page = Math.clamp(wanted, 1, LAST_PAGE);
        int offset = (page - 1) * PAGE;
        List<GapRepository.LineRow> rows = switch (tab) {
            case WAITING -> gaps.waiting(now, PAGE, offset);
            case ANSWERED -> gaps.answered(now, PAGE, offset);
            case CLOSED -> gaps.closed(now, PAGE, offset);
        };
        Map<Tab, Integer> numbers =
                Map.of(Tab.WAITING, counts.waiting(), Tab.ANSWERED, counts.answered(), Tab.CLOSED, counts.closed());
        return new GapListView(
                tab,
                numbers,
                lines(rows, now),
                new Pager("/gaps?show=" + tab.slug() + "&page=", page, pages(numbers.getOrDefault(tab, 0))),
                gaps.notGrouped(now.minus(GapJob.REMEMBERED)));
    }

    @Transactional(readOnly = true)
    Optional<Gap> find(GapId id) {
        return gaps.findById(id);
    }

    @Transactional(readOnly = true)
    GapView group(Gap gap, int wanted, @Nullable String editorAddress) {
        Instant now = clock.instant();
        int page = Math.clamp(wanted, 1, LAST_PAGE);
        List<GapView.Asked> questions = gaps.questions(gap.id(), PAGE, (page - 1) * PAGE);
        int total = questions.isEmpty() ? 0 : questions.getFirst().total();
        return new GapView(
                lines(List.of(gaps.line(gap.id(), now)), now).getFirst(),
                closed(gap),
                gap.note().isEmpty() ? null : gap.note(),
                editorAddress,
                questions,
                alike(gap),
                total,
                new Pager("/gaps/" + gap.id() + "?page=", page, pages(total)));
    }

    private static @Nullable String closed(Gap gap) {
        CloseReason reason = gap.reason();
        Instant at = gap.closedAt();
        String by = gap.closedBy();
        return reason == null || at == null || by == null
                ? null
                : GapWords.of("closed", reason.words(), by, GapWords.day(at));
    }

    private static int pages(int total) {
        return Math.clamp((total + PAGE - 1) / PAGE, 1, LAST_PAGE);
    }

    /** In the order of the rows, each with two examples. */
    private List<Line> lines(List<GapRepository.LineRow> rows, Instant now) {
        Map<GapId, List<String>> examples = gaps.examplesOf(rows, EXAMPLES);
        return rows.stream()
                .map(row -> line(row, examples.getOrDefault(row.gapId(), List.of()), now))
                .toList();
    }

    private Line line(GapRepository.LineRow row, List<String> examples, Instant now) {
        CloseReason reason = row.reason();
        String entry = row.entry();
        return new Line(
                row.gapId().value(),
                row.title(),
                topic(row.topic()),
                row.language(),
                GapWords.asked(row.people(), row.lastAsked(), now),
                entry == null ? null : answer(entry, row),
                reason == null ? null : reason.words(),
                examples);
    }

    private static String topic(String slug) {
        return Topics.ofSlug(slug).map(topic -> topic.title("en")).orElseGet(() -> GapWords.of("topic.none"));
    }

    private Answer answer(String slug, GapRepository.LineRow row) {
        Optional<EntryVersion> version = currentLibrary.get().best(slug, row.language());
        String question = version.map(found -> found.entry().question()).orElse(slug);
        return new Answer(question, "/faq/" + slug, GapWords.answered(row.drafts(), row.people()));
    }

    private List<Alike> alike(Gap gap) {
        List<CentreRow> rows = gaps.centres(gap.language(), COMPARED).stream()
                .filter(row -> row.centreId().equals(row.gapId()))
                .toList();
        return rows.stream()
                .filter(row -> row.centreId().equals(gap.id()))
                .findFirst()
                .map(own -> alike(
                        own.centre(),
                        rows.stream().filter(row -> !row.centreId().equals(gap.id()))))
                .orElse(List.of());
    }

    private static List<Alike> alike(QuestionVector centre, Stream<CentreRow> others) {
        return others.filter(row -> row.size() > 0)
                .map(row -> new Alike(row.centreId().value(), row.title(), centre.likeness(row.centre())))
                .sorted(Comparator.comparingDouble(Alike::likeness).reversed().thenComparingLong(Alike::id))
                .limit(MOST_ALIKE)
                .toList();
    }
}
