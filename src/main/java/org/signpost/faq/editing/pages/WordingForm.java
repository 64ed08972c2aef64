package org.signpost.faq.editing.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.signpost.faq.editing.Seen;
import org.signpost.faq.editing.Wording;
import org.signpost.faq.editing.Wording.SourceLine;

/** What the form of the editor sends. */
final class WordingForm {
    /** Sources that one form can have. */
    static final int MOST_SOURCES = 20;

    private final Map<String, String> fields;

    WordingForm(Map<String, String> fields) {
        this.fields = fields;
    }

    Wording wording() {
        return new Wording(
                text("slug"),
                text("topic"),
                text("question"),
                text("paraphrases"),
                text("tags"),
                text("reply"),
                sources(),
                text("url"),
                text("supersedes"),
                text("reviewed"),
                text("review-by"),
                text("body"),
                text("what-changed"),
                text("old-answer"),
                text("effective-on"));
    }

    /** @param typing whether the page sent it by itself */
    Seen seen(boolean typing) {
        return new Seen(Numbers.of(fields.get("counter")).orElse(-1), text("session"), typing);
    }

    /** The database keeps no NUL; browsers send line ends as they like. */
    private String text(String name) {
        return fields.getOrDefault(name, "").replace("\0", "").replace("\r\n", "\n");
    }

    private List<SourceLine> sources() {
        List<SourceLine> sources = new ArrayList<>();
        for (int i = 0; i < MOST_SOURCES; i++) {
            SourceLine line =
                    new SourceLine(text("source-title-" + i), text("source-url-" + i), text("source-opened-" + i));
            if (!line.blank()) {
                sources.add(line);
            }
        }
        return sources;
    }
}
