package org.signpost.wordpress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Who uses the real WordPress: as many tests as there are, in however many processes, or the one that restarts it. As an extension
 * it holds it for a whole class.
 */
public final class WordPressLease implements BeforeAllCallback, AfterAllCallback {
    private static final Path FILE = Path.of("target", "wordpress.lock");
    private static int users;
    private static @Nullable FileLock shared;

    @Override
    public void beforeAll(ExtensionContext context) {
        take();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        giveBack();
    }

    /** Waits while another process restarts it; from now on none does. */
    public static synchronized void take() {
        if (users++ == 0) {
            shared = lock(true);
        }
    }

    /** Gives it back; once for each {@link #take}. */
    public static synchronized void giveBack() {
        if (--users == 0) {
            end(shared);
        }
    }

    /** Waits until no other process uses it, and does this alone. Whoever calls has taken it, and has it afterwards. */
    static synchronized void alone(Runnable action) {
        end(shared);
        FileLock whole = lock(false);
        try {
            action.run();
        } finally {
            end(whole);
            shared = lock(true);
        }
    }

    private static FileLock lock(boolean forMany) {
        try {
            Files.createDirectories(FILE.getParent());
            FileChannel channel = FileChannel.open(
                    FILE, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            return channel.lock(0, Long.MAX_VALUE, forMany);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(@Nullable FileLock lock) {
        try {
            if (lock != null) {
                lock.acquiredBy().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
