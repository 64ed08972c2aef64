package org.signpost.triage.measure;

import java.util.List;
import org.signpost.triage.Deadline;
import org.signpost.triage.Reading;
import org.signpost.triage.TextRules;
import org.signpost.triage.rules.ShippedRules;
import org.signpost.triage.text.Prose;

/** What the rules alone take for all comments, in nanoseconds of processor time. */
final class RulesLap {
    private RulesLap() {}

    static long run(List<Reading> comments) {
        TextRules rules = ShippedRules.load();
        long start = ThreadClock.nanos();
        for (Reading comment : comments) {
            String text = Prose.cut(comment.text(), TextRules.MAX_TEXT);
            String language = rules.language(Prose.cut(text, Prose.MAX_TEXT), comment.language());
            List<Deadline> deadlines = rules.deadlines(text, language, comment.writtenOn());
            rules.urgent(text, deadlines, comment.writtenOn());
            rules.personalData(text);
            rules.misconception(text, comment.writtenOn());
        }
        return ThreadClock.nanos() - start;
    }
}
