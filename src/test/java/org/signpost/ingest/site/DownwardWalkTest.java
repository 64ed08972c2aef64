package org.signpost.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownwardWalkTest {
    private static final int ASKED = 100;

    private final List<Long> list =
            new ArrayList<>(LongStream.rangeClosed(1, 450).boxed().toList());
    private final Set<Long> read = new HashSet<>();

    private DownwardWalk step(DownwardWalk walk) {
        List<Long> downwards = new ArrayList<>(list);
        downwards.sort(Collections.reverseOrder());
        List<Long> page = downwards.stream().skip(walk.offset()).limit(ASKED).toList();
        DownwardWalk.WalkPage given = new DownwardWalk.WalkPage(page, 0, list.size(), ASKED);
        if (walk.isContinuedBy(given)) {
            read.addAll(page);
        }
        return walk.after(given);
    }

    private DownwardWalk toTheEnd(DownwardWalk walk) {
        DownwardWalk now = walk;
        for (int pages = 0; !now.done(); pages++) {
            assertThat(pages).isLessThan(100);
            now = step(now);
        }
        return now;
    }

    @Test
    void readsEverythingDownToTheEnd() {
        DownwardWalk end = toTheEnd(DownwardWalk.fromTheTop(0));

        assertThat(read).containsExactlyInAnyOrderElementsOf(list);
        assertThat(end.top()).isEqualTo(450);
        assertThat(end.low()).isOne();
    }

    @Test
    void endsBelowItsFloor() {
        assertThat(toTheEnd(DownwardWalk.fromTheTop(300)).low()).isBetween(250L, 300L);
        assertThat(read).hasSize(190);
    }

    @Test
    void stepsBackWhereDeletionsMovedTheListUp() {
        DownwardWalk walk = step(DownwardWalk.fromTheTop(0));
        list.removeIf(id -> id > 380);

        toTheEnd(walk);

        assertThat(read).containsAll(list);
    }

    @Test
    void stepsBackFromBehindTheEndOfAListThatShrankALot() {
        DownwardWalk walk = step(step(step(DownwardWalk.fromTheTop(0))));
        list.removeIf(id -> id > 120);

        toTheEnd(walk);

        assertThat(read).containsAll(list);
    }

    @Test
    void repeatsWhatNewCommentsPushedDown() {
        DownwardWalk walk = step(DownwardWalk.fromTheTop(0));
        LongStream.rangeClosed(451, 700).forEach(list::add);

        DownwardWalk end = toTheEnd(walk);

        assertThat(read).containsAll(LongStream.rangeClosed(1, 450).boxed().toList());
        assertThat(end.low()).isOne();
    }

    @Test
    void goesOnWhereAnotherProcessStopped() {
        DownwardWalk half = step(step(DownwardWalk.fromTheTop(0)));
        list.removeIf(id -> id % 7 == 0);

        toTheEnd(DownwardWalk.below(half.top(), half.low(), 0, half.offset()));

        assertThat(read).containsAll(list);
    }

    @Test
    void passesWhatIsHiddenFromUs() {
        DownwardWalk walk = step(DownwardWalk.fromTheTop(0));

        DownwardWalk next = walk.after(new DownwardWalk.WalkPage(List.of(), 100, 450, ASKED));

        assertThat(next.offset()).isEqualTo(walk.offset() + 90);
        assertThat(next.low()).isEqualTo(walk.low());
        assertThat(next.done()).isFalse();
    }

    @Test
    void endsWithAShortPageWhereTheSiteDoesNotSayHowManyThereAre() {
        DownwardWalk walk = DownwardWalk.fromTheTop(0).after(new DownwardWalk.WalkPage(List.of(3L, 2L), 0, 0, ASKED));

        assertThat(walk.done()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void missesNothingThatStaysThereWhateverHappensMeanwhile(long seed) {
        Random random = new Random(seed);
        DownwardWalk walk = DownwardWalk.fromTheTop(0);
        long next = 451;
        for (int pages = 0; !walk.done(); pages++) {
            assertThat(pages).isLessThan(300);
            walk = step(walk);
            for (int added = random.nextInt(40); added > 0; added--) {
                list.add(next++);
            }
            if (pages < 12) {
                list.removeIf(id -> random.nextInt(10) == 0);
            }
        }

        assertThat(read).containsAll(list.stream().filter(id -> id <= 450).toList());
    }
}
