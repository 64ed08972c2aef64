package org.signpost.staff.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.signpost.platform.SecretTokens;

/** Argon2id with the parameters that OWASP recommends (19 MiB, two passes, one lane). Thread-safe. */
@Singleton
final class PasswordHasher {
    /** The shortest password, in UTF-16 units. */
    static final int MIN = 12;

    private static final int MAX = 200;
    private static final int MIN_DIFFERENT = 5;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int HASH_BYTES = 32;
    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, 1, HASH_BYTES, Argon2.ID);

    /** A flood of sign-ins may take time, but not the memory of the process. */
    private final Semaphore turns = new Semaphore(4, true);

    private final String nobodys = hash(SecretTokens.create());

    String hash(String password) {
        return inTurn(() -> Password.hash(password).addRandomSalt().with(ARGON2).getResult());
    }

    boolean matches(String password, String hash) {
        if (password.isEmpty() || password.length() > MAX) {
            return false;
        }
        return inTurn(() -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    /** Takes as long as {@link #matches} and is never true: an unknown account must not be told by the clock. */
    boolean matchesNobody(String password) {
        return matches(password, nobodys) && nobodys.isEmpty();
    }

    /** What is wrong with a new password, in words for the person, or empty where it will do. */
    static Optional<String> problem(String password, String email) {
        if (password.length() < MIN) {
            return Optional.of("Choose a password of at least " + MIN + " characters. A sentence works well.");
        }
        if (password.length() > MAX) {
            return Optional.of("Choose a password of at most " + MAX + " characters.");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(email) || password.chars().distinct().count() < MIN_DIFFERENT) {
            return Optional.of("That password is easy to guess. Choose another one.");
        }
        return Optional.empty();
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
