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

    @Test
    void findsWithoutRegardToAccentsAndCapitals() {
        CommentId id = desk.comment("Íñigo Peña", "¿Cuándo llega la PETICIÓN de Zoë?");
        desk.read(id);

        for (String typed : List.of("peticion", "Petición", "zoe cuando", "inigo", "PEÑA", "\"peticion de zoe\"")) {
            assertThat(found(typed)).as(typed).extracting(CommentCard::id).containsExactly(id.value());
        }
        assertThat(found("peticion -zoë")).isEmpty();
        assertThat(found("-íñigo peticion")).isEmpty();
    }

    @Test
    void putsTheBestFirstAndMarksWhatWasLookedFor() {
        CommentId once = desk.comment("Xaver", "A word about the walrus and many other things besides");
        CommentId often = desk.comment("Yannick", "Walrus, walrus: does a walrus need a visa?");
        CommentId named = desk.comment("Walrus", "My own question");
        CommentId newer = desk.comment("Zita", "Another word about the walrus and many other things besides");
        List.of(once, often, named, newer).forEach(desk::read);

        List<SearchView.FoundComment> found = search("walrus").found();

        assertThat(found)
                .extracting(one -> one.card().id())
                .containsExactly(named.value(), often.value(), newer.value(), once.value());
        assertThat(found.getFirst().author()).containsExactly(new FoldedWords.FoundPiece("Walrus", true));
        assertThat(found.get(1).snippet()).startsWith(new FoldedWords.FoundPiece("Walrus", true));
    }

    @Test
    void findsADayOfWritingOnlyWhereThereIsOne() {
        CommentId dated = desk.ready("Marguerite");
        CommentId undated = desk.ready("Marguerite");
        desk.sql("UPDATE comment SET written_at = NULL, first_seen_at = now() WHERE id = ?", undated.value());

        assertThat(found("marguerite"))
                .satisfiesExactlyInAnyOrder(
                        card -> assertThat(card.day()).isEqualTo("no date"),
                        card -> assertThat(card.day()).isEqualTo("2026-11-01"));
        for (String day : List.of("from:2000-01-01", "to:2100-01-01", "desde:2026-11-01 hasta:2026-11-01")) {
            assertThat(found("marguerite " + day))
                    .as(day)
                    .extracting(CommentCard::id)
                    .containsExactly(dated.value());
        }
        assertThat(found("topic:student-visa")).extracting(CommentCard::id).startsWith(undated.value());
    }

    @Test
    void looksForNothingAndSaysWhyWhereItDoesNotUnderstand() {
        desk.ready("Perpetua");

        SearchView view = search("perpetua colour:red from:2026-02-30");

        assertThat(view.found()).isEmpty();
        assertThat(view.problems()).hasSize(2);
        assertThat(view.asked()).isFalse();
    }

    private List<CommentCard> found(String typed) {
        return search(typed).found().stream().map(SearchView.FoundComment::card).toList();
    }

    private SearchView search(String typed) {
        return desk.bean(SearchReader.class).search(typed);
    }
}
