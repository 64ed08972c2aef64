package org.signpost.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GrowthCheckTest {
    private final AtomicLong sum = new AtomicLong();

    @Test
    void passesWorkThatGrowsAsItsSize() {
        GrowthCheck.assertGrowsWithSize("one loop", 2_000, size -> () -> loop(size));
    }

    /** Other numbers each time: the processor learns the turns that a sort of the same few takes. */
    @Test
    void passesWorkThatSortsOnTheWay() {
        Random random = new Random(1);
        GrowthCheck.assertGrowsWithSize(
                "a sort", 2_000, size -> () -> Arrays.sort(random.longs(size).toArray()));
    }

    @Test
    void catchesALoopWithinALoop() {
        assertThatThrownBy(() -> GrowthCheck.assertGrowsWithSize("two loops", 100, size -> () -> {
                    for (int i = 0; i < size; i++) {
                        loop(size);
                    }
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("two loops: from size 100 to 800");
    }

    @Test
    void catchesAnExpressionThatTriesEveryEnd() {
        Pattern pattern = Pattern.compile("(\\w+,)*\\w+;");
        assertThat(GrowthCheck.fasterThanSize(
                        "words without an end", 50, size -> () -> sum.addAndGet(finds(pattern, "ab".repeat(size)))))
                .isPresent();
    }

    @Test
    void holdsWorkToOtherWork() {
        Runnable once = () -> loop(2_000);
        Runnable tenTimes = () -> loop(20_000);

        GrowthCheck.assertCostsAtMost(20, "ten times", tenTimes, once);
        assertThat(new GrowthCheck.Yardstick(3, once).tooDear("ten times", tenTimes))
                .hasValueSatisfying(complaint -> assertThat(complaint).startsWith("ten times "));
        assertThat(new GrowthCheck.Yardstick(3, once).tooDear("the same", once)).isEmpty();
    }

    @Test
    void believesTheLeastOfSeveralTries() {
        assertThat(GrowthCheck.tooMuch("disturbed", 2, costs(90, 80, 70, 19, 70), costs(30, 10, 10, 10)))
                .isEmpty();
        assertThat(GrowthCheck.tooMuch("lucky once", 2, costs(30, 30, 30, 30), costs(40, 10, 10, 10)))
                .hasValueSatisfying(complaint -> assertThat(complaint).contains("3.0 times"));
    }

    /** These, one after the other, and then the last of them again and again. */
    private static LongSupplier costs(Long... costs) {
        Deque<Long> left = new ArrayDeque<>(List.of(costs));
        return () -> left.size() == 1 ? left.getFirst() : left.removeFirst();
    }

    private static LongSupplier costs(int... costs) {
        return costs(Arrays.stream(costs).mapToObj(Long::valueOf).toArray(Long[]::new));
    }

    private void loop(int size) {
        for (int i = 0; i < size; i++) {
            sum.lazySet(sum.get() ^ i);
        }
    }

    private static int finds(Pattern pattern, String text) {
        return pattern.matcher(text).find() ? 1 : 0;
    }
}
