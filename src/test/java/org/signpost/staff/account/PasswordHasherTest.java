package org.signpost.staff.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordHasherTest {
    private static final String PASSWORD = "a horse in the library";

    private final PasswordHasher hasher = new PasswordHasher();

    @Test
    void storesArgon2idWithNineteenMebibytesTwoPassesAndOneLane() {
        String[] parts = hasher.hash(PASSWORD).split("\\$", -1);
        assertThat(parts).hasSize(6);
        assertThat(parts[1]).isEqualTo("argon2id");
        assertThat(parts[2]).isEqualTo("v=19");
        assertThat(parts[3].split(",")).containsExactlyInAnyOrder("m=19456", "t=2", "p=1");
        assertThat(Base64.getDecoder().decode(parts[5])).hasSize(32);
    }

    @Test
    void saltsEachHashAnew() {
        String first = hasher.hash(PASSWORD);
        String second = hasher.hash(PASSWORD);
        assertThat(first.split("\\$", -1)[4]).isNotEqualTo(second.split("\\$", -1)[4]);
        assertThat(Base64.getDecoder().decode(first.split("\\$", -1)[4])).hasSizeGreaterThanOrEqualTo(16);
        assertThat(hasher.matches(PASSWORD, first)).isTrue();
        assertThat(hasher.matches(PASSWORD, second)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a horse in the librarx",
                "A horse in the library",
                "a horse in the library ",
                " a horse in the library",
                "a horse in the librar",
                "a horse  in the library",
                "$argon2id$",
                ""
            })
    void refusesEveryOtherPassword(String other) {
        assertThat(hasher.matches(other, hasher.hash(PASSWORD))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "пароль с пробелами",
                "密码一二三四五六七八九十",
                "naïve café crème brûlée",
                "\ud83d\udeb2\ud83d\udeb2 two bicycles",
                "tab\tand\nline in it"
            })
    void takesAPasswordInAnyScript(String password) {
        String hash = hasher.hash(password);
        assertThat(hasher.matches(password, hash)).isTrue();
        assertThat(hasher.matches(password.replace('é', 'e') + "x", hash)).isFalse();
    }

    @Test
    void tellsLettersWithTheirAccentsFromThoseWithout() {
        assertThat(hasher.matches("naive cafe creme", hasher.hash("naïve café crème")))
                .isFalse();
    }

    @Test
    void doesNotHashWhatIsLongerThanAnyPassword() {
        String longest = "ab cd ef ".repeat(22) + "xy";
        assertThat(longest).hasSize(200);
        assertThat(hasher.matches(longest, hasher.hash(longest))).isTrue();
        String tooLong = longest + "z";
        assertThat(hasher.matches(tooLong, hasher.hash(tooLong))).isFalse();
    }

    @Test
    void readsTheWholePasswordAndNotOnlyItsStart() {
        String start = "x1 y2 z3 w4 ".repeat(15);
        assertThat(hasher.matches(start + "b", hasher.hash(start + "a"))).isFalse();
    }

    @Test
    void stillKnowsAPasswordThatWasHashedWithOtherParameters() {
        Argon2Function weaker = Argon2Function.getInstance(1024, 1, 1, 16, Argon2.ID);
        String old = Password.hash(PASSWORD).addRandomSalt().with(weaker).getResult();
        assertThat(hasher.matches(PASSWORD, old)).isTrue();
        assertThat(hasher.matches(PASSWORD + "!", old)).isFalse();
    }

    @Test
    void isNeverRightForAnAccountThatDoesNotExist() {
        assertThat(hasher.matchesNobody(PASSWORD)).isFalse();
        assertThat(hasher.matchesNobody("")).isFalse();
    }

    @Test
    void givesEachOfManyAtOnceTheirTurn() throws InterruptedException, ExecutionException {
        String hash = hasher.hash(PASSWORD);
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String password = i % 3 == 0 ? PASSWORD : PASSWORD + i;
            tries.add(() -> hasher.matches(password, hash));
        }
        int right = 0;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> answer : executor.invokeAll(tries)) {
                right += answer.get() ? 1 : 0;
            }
        }
        assertThat(right).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a horse in the library | ''",
                "twelve chars | ''",
                "eleven char | at least 12",
                "'' | at least 12",
                "aaaaaaaaaaaaaaaa | easy to guess",
                "abababababababab | easy to guess",
                "abcdabcdabcdabcd | easy to guess",
                "abcdeabcdeabcde | ''",
                "my ana@example.org | easy to guess",
                "ANA@EXAMPLE.ORG! | easy to guess",
                "пароль с пробелами | ''"
            })
    void saysWhatIsWrongWithANewPassword(String password, String problem) {
        if (problem.isEmpty()) {
            assertThat(PasswordHasher.problem(password, "ana@example.org")).isEmpty();
        } else {
            assertThat(PasswordHasher.problem(password, "ana@example.org"))
                    .hasValueSatisfying(
                            sentence -> assertThat(sentence).contains(problem).endsWith("."));
        }
    }

    @Test
    void takesANewPasswordOfTwoHundredCharactersAndNoLongerOne() {
        String longest = "ab cd ef ".repeat(22) + "xy";
        assertThat(PasswordHasher.problem(longest, "ana@example.org")).isEmpty();
        assertThat(PasswordHasher.problem(longest + "z", "ana@example.org"))
                .hasValue("Choose a password of at most 200 characters.");
    }
}
