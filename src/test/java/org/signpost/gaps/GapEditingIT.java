package org.signpost.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentId;
import org.signpost.platform.database.DatabaseCheckup;
import org.signpost.staff.Role;
import org.signpost.staff.Staffer;
import org.signpost.staff.TestBrowser;
import org.signpost.staff.account.Registration;

/** What people do with groups, over HTTP and at the same time. */
class GapEditingIT {
    private final GapFixture gaps = new GapFixture();
    private final TestBrowser maria = new TestBrowser(gaps.server.getURI());
    private CommentId dog;
    private CommentId second;
    private CommentId lottery;

    @BeforeEach
    void twoGroups() {
        dog = gaps.asks("Ana", GapFixture.DOGS.get(0));
        second = gaps.asks("Ben", GapFixture.DOGS.get(3));
        lottery = gaps.asks("Caro", GapFixture.LOTTERY.get(0));
        gaps.workUntilIdle();
        assertThat(gapOf(dog)).isEqualTo(gapOf(second)).isNotEqualTo(gapOf(lottery));
        maria.signUp(gaps.bean(Registration.class).link().orElseThrow(), "Maria");
    }

    @AfterEach
    void close() {
        assertThat(gaps.bean(DatabaseCheckup.class).run()).allMatch(DatabaseCheckup.Finding::holds);
        gaps.close();
    }

    @Test
    void listsTheGroupsAndShowsOne() {
        assertThat(maria.get("/gaps").body())
                .contains("2 people asked, last today", "1 person asked, last today", "dog");
        HttpResponse<String> page = maria.get("/gaps/" + gapOf(dog));
        assertThat(page.body()).contains("Write an entry", "/desk/" + dog, "/desk/" + second, "Does not belong here");
        assertThat(maria.get("/gaps/999").statusCode()).isEqualTo(404);
        assertThat(maria.get("/gaps?show=closed&page=-3").statusCode()).isEqualTo(200);
        assertThat(maria.get("/gaps?show=nonsense&page=99999").statusCode()).isEqualTo(200);
    }

    @Test
    void mergesAndSendsOnFromTheOldAddress() {
        long from = gapOf(lottery);
        long into = gapOf(dog);
        maria.get("/gaps/" + from);

        HttpResponse<String> merged = maria.post("/gaps/" + from + "/merge", Map.of("into", Long.toString(into)));

        assertThat(location(merged)).isEqualTo("/gaps/" + into + "?done=gap.merged");
        assertThat(gapOf(lottery)).isEqualTo(into);
        assertThat(location(maria.get("/gaps/" + from))).isEqualTo("/gaps/" + into);
        assertThat(audited("gap.merge", from)).isOne();
        assertThat(location(maria.post("/gaps/" + from + "/merge", Map.of("into", Long.toString(into)))))
                .endsWith("done=gap.faster");
        assertThat(location(maria.post("/gaps/" + into + "/merge", Map.of("into", Long.toString(into)))))
                .endsWith("done=gap.itself");
        assertThat(location(maria.post("/gaps/" + into + "/merge", Map.of()))).endsWith("done=gap.choose");
        CommentId again = gaps.asks("Dora", GapFixture.LOTTERY.get(0));
        gaps.workUntilIdle();
        assertThat(gapOf(again)).isEqualTo(into);
    }

    @Test
    void takesAQuestionOutForGood() {
        long group = gapOf(dog);
        maria.get("/gaps/" + group);

        HttpResponse<String> out = maria.post("/gaps/" + group + "/take-out", Map.of("comment", second.toString()));

        assertThat(location(out)).isEqualTo("/gaps/" + group + "?done=gap.taken-out");
        assertThat(gapOf(second)).isNotEqualTo(group);
        gaps.workUntilIdle();
        assertThat(gapOf(second)).isNotEqualTo(group);
        assertThat(location(maria.post("/gaps/" + group + "/take-out", Map.of("comment", second.toString()))))
                .endsWith("done=gap.faster");
        assertThat(location(maria.post("/gaps/" + group + "/take-out", Map.of("comment", dog.toString()))))
                .endsWith("done=gap.only-question");
        assertThat(audited("gap.take_out", group)).isOne();
    }

    @Test
    void closesWithAReasonAndOpensAgainWhenEnoughHaveAsked() {
        long group = gapOf(dog);
        maria.get("/gaps/" + group);

        assertThat(location(maria.post("/gaps/" + group + "/close", Map.of()))).endsWith("done=gap.reason");
        assertThat(location(maria.post(
                        "/gaps/" + group + "/close", Map.of("reason", "too-few", "note", "Next <b>year</b>"))))
                .endsWith("done=gap.closed");
        assertThat(maria.get("/gaps/" + group).body())
                .contains("Too few ask, said Maria on", "Next &lt;b&gt;year", "Open it again")
                .doesNotContain("Write an entry");
        assertThat(maria.get("/gaps?show=closed").body()).contains("/gaps/" + group);
        assertThat(maria.get("/gaps").body()).doesNotContain("/gaps/" + group + "\"");
        for (int i = 0; i < 2; i++) {
            gaps.asks("More " + i, GapFixture.DOGS.get(0));
        }
        gaps.workUntilIdle();
        assertThat(state(group)).isEqualTo(Gap.State.CLOSED);
        gaps.asks("More 2", GapFixture.DOGS.get(0));
        gaps.workUntilIdle();
        assertThat(state(group)).isEqualTo(Gap.State.OPEN);
        assertThat(audited("gap.reopen", group)).isOne();
    }

    @Test
    void whatIsNotOursStaysClosedUntilAPersonOpensIt() {
        long group = gapOf(dog);
        maria.get("/gaps/" + group);
        maria.post("/gaps/" + group + "/close", Map.of("reason", "not-ours", "note", ""));
        for (int i = 0; i < 12; i++) {
            gaps.asks("More " + i, GapFixture.DOGS.get(0));
        }
        gaps.workUntilIdle();

        assertThat(state(group)).isEqualTo(Gap.State.CLOSED);
        assertThat(gaps.bean(WaitingGaps.class)
                        .in(gaps.now(), gaps.now(), gaps.now(), 20, 2)
                        .first())
                .extracting(WaitingGaps.WaitingGap::id)
                .containsExactly(gapOf(lottery));
        assertThat(location(maria.post("/gaps/" + group + "/reopen", Map.of()))).endsWith("done=gap.opened");
        assertThat(state(group)).isEqualTo(Gap.State.OPEN);
        assertThat(location(maria.post("/gaps/" + group + "/reopen", Map.of()))).endsWith("done=gap.faster");
    }

    @Test
    void twoPeopleWhoBeginAnEntryAtOnceWriteOneText() throws Exception {
        GapEntries entries = gaps.bean(GapEntries.class);
        Staffer one = gaps.person("One", Role.MODERATOR);
        Staffer other = gaps.person("Other", Role.LEGAL);
        GapId group = new GapId(gapOf(dog));
        CyclicBarrier barrier = new CyclicBarrier(2);
        List<String> addresses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<String>> begun = new ArrayList<>();
            for (Staffer who : List.of(one, other)) {
                begun.add(threads.submit(() -> {
                    barrier.await();
                    return entries.begin(who, group).orElseThrow();
                }));
            }
            for (Future<String> address : begun) {
                addresses.add(address.get());
            }
        }

        assertThat(addresses.getFirst()).startsWith("/library/").isEqualTo(addresses.getLast());
        assertThat(gaps.database.count("SELECT count(*) FROM faq_proposal")).isOne();
        assertThat(maria.get("/gaps/" + group).body()).contains("Go on writing", addresses.getFirst());
    }

    @Test
    void mergingTwoWaysAtOnceLeavesNoQuestionBehind() throws Exception {
        GapEditing editing = gaps.bean(GapEditing.class);
        Staffer who = gaps.person("One", Role.MODERATOR);
        GapId one = new GapId(gapOf(dog));
        GapId other = new GapId(gapOf(lottery));
        CyclicBarrier barrier = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<GapEditing.Outcome> there = threads.submit(() -> {
                barrier.await();
                return editing.merge(who, one, other);
            });
            Future<GapEditing.Outcome> back = threads.submit(() -> {
                barrier.await();
                return editing.merge(who, other, one);
            });
            assertThat(List.of(there.get(), back.get()))
                    .filteredOn(GapEditing.Outcome.Done.class::isInstance)
                    .hasSize(1);
        }

        assertThat(gapOf(dog)).isEqualTo(gapOf(lottery)).isEqualTo(gapOf(second));
    }

    @Test
    void nobodyWithoutAnAccountSeesAnything() {
        TestBrowser stranger = new TestBrowser(gaps.server.getURI());

        assertThat(stranger.get("/gaps").statusCode()).isNotEqualTo(200);
        assertThat(stranger.get("/gaps/" + gapOf(dog)).body()).doesNotContain("dog");
        assertThat(stranger.post("/gaps/" + gapOf(dog) + "/close", Map.of("reason", "not-ours"))
                        .statusCode())
                .isGreaterThanOrEqualTo(300);
        assertThat(state(gapOf(dog))).isEqualTo(Gap.State.OPEN);
    }

    private long gapOf(CommentId comment) {
        return gaps.gapOf(comment).orElseThrow().value();
    }

    private Gap.State state(long id) {
        return gaps.bean(GapRepository.class)
                .findById(new GapId(id))
                .orElseThrow()
                .state();
    }

    private long audited(String action, long id) {
        return gaps.database.count(
                "SELECT count(*) FROM audit WHERE action = '" + action + "' AND object = 'gap/" + id + "'");
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}
