package org.signpost.gaps;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The groups that wait for an entry, in the order of the pages; for the weekly e-mail. Callers open the transaction. */
@Singleton
public class WaitingGaps {
    private final GapRepository gaps;

    WaitingGaps(GapRepository gaps) {
        this.gaps = gaps;
    }

    /** The first of many, and how many there are. */
    public record GapPage(List<WaitingGap> first, int total) {
        public GapPage {
            first = List.copyOf(first);
        }
    }

    /**
     * A group as the weekly e-mail tells of it; everything that commenters wrote is masked.
     *
     * @param topic a slug, or empty where triage found none
     * @param people how many different people ask
     * @param examples of different words, the newest first
     */
    public record WaitingGap(long id, String topic, int people, List<String> examples) {
        public WaitingGap {
            examples = List.copyOf(examples);
        }
    }

    /** Groups with a question that came between two instants, or with an open one whenever it came. */
    public GapPage in(Instant from, Instant to, Instant now, int limit, int examples) {
        List<GapRepository.LineRow> rows = gaps.ofWeek(from, to, now, limit);
        Map<GapId, List<String>> shown = gaps.examplesOf(rows, examples);
        List<WaitingGap> first = rows.stream()
                .map(row -> new WaitingGap(
                        row.gapId().value(), row.topic(), row.people(), shown.getOrDefault(row.gapId(), List.of())))
                .toList();
        return new GapPage(first, rows.isEmpty() ? 0 : rows.getFirst().total());
    }
}
