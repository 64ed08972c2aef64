package org.signpost.desk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskFixture;
import org.signpost.desk.Lane;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SearchIT {
    private final DeskFixture desk = new DeskFixture();

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void findsWhatWasTypedAndNothingByInjection() {
        desk.praise("Zebulon");
        assertThat(found("zebulon")).hasSize(1);
        assertThat(found("everything -thank")).isEmpty();
        for (String hostile :
                List.of("' OR 1=1 --", "%", "_", "\\", "\"", "topic:' from:x", "((", "qqq:* & !", "lane:x'")) {
            assertThat(found(hostile)).as(hostile).isEmpty();
        }
        assertThat(found("lang:en to:1999-01-01")).isEmpty();
        assertThat(found("  ")).isEmpty();
    }

    @Test
    void findsByTopicLaneLanguageAndPersonalData() {
        CommentId id = desk.ready("Quillon");

        assertThat(found("quillon topic:student-visa lane:ready lang:en has:pii"))
                .extracting(CommentCard::id)
                .containsExactly(id.value());
        assertThat(found("quillon topic:asylum")).isEmpty();
        assertThat(found("quillon lane:urgent")).isEmpty();
        assertThat(found("quillon lang:es")).isEmpty();
    }

    @Test
    void showsOfEachWhatTheQueueShows() {
        desk.ready("Ottoline");
        desk.praise("Ottoline");

        assertThat(found("ottoline"))
                .satisfiesExactly(
                        praise -> {
                            assertThat(praise.row().lane()).isNull();
                            assertThat(praise.row().entry()).isNull();
                        },
                        ready -> {
                            assertThat(ready.row().lane()).isEqualTo(Lane.READY);
                            assertThat(ready.row().post()).isEqualTo("Petition on same-sex visas");
                            assertThat(ready.snippet()).isEqualTo("Can I get a student visa?");
                            assertThat(ready.row().entry()).isEqualTo("Can I get a student visa?");
                            assertThat(ready.row().sure()).isTrue();
                        });
    }

    private List<CommentCard> found(String typed) {
        return desk.bean(QueueReader.class).search(typed).found();
    }
}
