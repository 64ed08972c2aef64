package org.signpost.ingest.reader.table;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Which columns hold something that was not read, so that nobody believes that more was. */
final class UnusedColumns {
    private static final int MOST_COLUMNS = 500;
    private static final int MOST_SHOWN = 25;

    private final CsvHeader header;
    private final IntPredicate used;
    private final BitSet filled = new BitSet();

    UnusedColumns(CsvHeader header, IntPredicate used) {
        this.header = header;
        this.used = used;
    }

    void see(List<String> row) {
        int most = Math.min(row.size(), MOST_COLUMNS);
        for (int i = filled.nextClearBit(0); i < most; i = filled.nextClearBit(i + 1)) {
            if (!row.get(i).isBlank()) {
                filled.set(i);
            }
        }
    }

    /** Names them; empty where everything was used. */
    Optional<String> remark() {
        List<String> names = filled.stream()
                .filter(used.negate())
                .mapToObj(header::shownName)
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String shown = names.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
        String more = names.size() > MOST_SHOWN ? ", and " + (names.size() - MOST_SHOWN) + " more" : "";
        return Optional.of((names.size() == 1 ? "This column was not used: " : "These columns were not used: ") + shown
                + more + ".");
    }
}
