package org.signpost.ingest.reader.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * Lines that repeat what somebody else on the page said, as people quote it in mails and forums: behind ">", often below
 * "Ana wrote:". What nobody on the page has said is left where it is.
 */
final class QuotedLines {
    private static final int MOST_NAME_WORDS = 5;

    private final List<EntryStart> entries;
    private final List<EntryBodies.Body> bodies;
    private final List<List<Run>> runs;
    private final SpokenWords spoken;
    private final Map<String, TreeSet<Integer>> byAuthor = new HashMap<>();

    /** Lines of one body that are quoted, and the line above them that says from whom, or -1. */
    private record Run(int lead, int from, int to, String words) {}

    QuotedLines(List<EntryStart> entries, List<EntryBodies.Body> bodies) {
        this.entries = entries;
        this.bodies = bodies;
        this.runs = bodies.stream().map(body -> runs(body.lines())).toList();
        boolean any = runs.stream().anyMatch(some -> !some.isEmpty());
        List<String> own = new ArrayList<>();
        for (int i = 0; any && i < bodies.size(); i++) {
            own.add(String.join("\n", without(bodies.get(i).lines(), runs.get(i))));
            byAuthor.computeIfAbsent(plain(author(i)), some -> new TreeSet<>()).add(i);
        }
        this.spoken = new SpokenWords(
                runs.stream().flatMap(List::stream).map(Run::words).toList(), own);
    }

    private static List<Run> runs(List<String> lines) {
        List<Run> runs = new ArrayList<>();
        for (int from = 0; from < lines.size(); from++) {
            int to = from;
            while (to < lines.size() && isQuoted(lines.get(to))) {
                to++;
            }
            if (to > from) {
                runs.add(new Run(lead(lines, from), from, to, String.join("\n", lines.subList(from, to))));
                from = to;
            }
        }
        return runs;
    }

    /** Whether a line is marked as somebody else's words. */
    static boolean isQuoted(String line) {
        return line.stripLeading().startsWith(">");
    }

    private static int lead(List<String> lines, int from) {
        int at = from - 1 > 0 && lines.get(from - 1).isBlank() ? from - 2 : from - 1;
        return at >= 0 && TextMarker.of(lines.get(at)).isPresent() ? at : -1;
    }

    /** The text of an entry without what it repeats; all of it where it says nothing else. */
    EntryBodies.Body body(int index) {
        EntryBodies.Body body = bodies.get(index);
        List<Run> borrowed = runs.get(index).stream()
                .filter(run -> source(index, run).isPresent())
                .toList();
        List<String> rest = without(body.lines(), borrowed);
        return rest.stream().allMatch(String::isBlank) ? body : new EntryBodies.Body(rest, body.date());
    }

    /** The entry above this one that it quotes, or empty. */
    OptionalInt source(int index) {
        return runs.get(index).stream()
                .map(run -> source(index, run))
                .filter(source -> source.isPresent() && source.getAsInt() < index)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    /**
     * Whether a place is no entry, but the line above a quote in the text of the entry before it: below "Ana wrote:" stands what
     * Ana has said elsewhere.
     */
    boolean isLead(int index) {
        boolean quoting = index > 0
                && entries.get(index).date() == null
                && !entries.get(index).marker().isListed()
                && !runs.get(index).isEmpty()
                && bodies.get(index).lines().stream()
                        .limit(runs.get(index).getFirst().from())
                        .allMatch(String::isBlank);
        OptionalInt source = quoting ? spoken.source(runs.get(index).getFirst().words(), index) : OptionalInt.empty();
        return source.isPresent() && plain(author(source.getAsInt())).equals(plain(author(index)));
    }

    private OptionalInt source(int index, Run run) {
        OptionalInt said = spoken.source(run.words(), index);
        return said.isPresent() || run.lead() < 0 ? said : byName(index, run);
    }

    private OptionalInt byName(int index, Run run) {
        String named = TextMarker.of(bodies.get(index).lines().get(run.lead()))
                .map(TextMarker::author)
                .orElse("");
        List<String> words = List.of(plain(named).split(" ", -1));
        for (int from = Math.max(0, words.size() - MOST_NAME_WORDS); from < words.size(); from++) {
            TreeSet<Integer> theirs = byAuthor.get(String.join(" ", words.subList(from, words.size())));
            Integer before = theirs == null ? null : theirs.lower(index);
            Integer nearest = theirs == null || before != null ? before : theirs.higher(index);
            if (nearest != null) {
                return OptionalInt.of(nearest);
            }
        }
        return OptionalInt.empty();
    }

    private String author(int index) {
        return entries.get(index).marker().author();
    }

    private static String plain(String name) {
        return WidgetLine.plain(name).toLowerCase(Locale.ROOT);
    }

    private static List<String> without(List<String> lines, List<Run> some) {
        BitSet left = new BitSet();
        some.forEach(run -> left.set(run.from(), run.to()));
        some.stream().filter(run -> run.lead() >= 0).forEach(run -> left.set(run.lead()));
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!left.get(i)) {
                rest.add(lines.get(i));
            }
        }
        return rest;
    }
}
