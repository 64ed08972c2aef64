package org.signpost.wordpress.connection;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.SiteId;
import org.signpost.wordpress.SiteAnswer;
import org.signpost.wordpress.SiteLogin;

/**
 * The right to ask one site: no other process, and no other thread, asks it meanwhile. Whoever has it asks one thing after the
 * other, stops at the first answer that says so, and closes it; a process that dies loses it after two minutes. Used by one thread.
 */
public final class SiteTurn implements AutoCloseable {
    private final SiteTurns turns;
    private final SiteConnection connection;
    private final SiteLogin login;
    private final String key;
    private @Nullable Trouble trouble;

    SiteTurn(SiteTurns turns, SiteConnection connection, SiteLogin login, String key) {
        this.turns = turns;
        this.connection = connection;
        this.login = login;
        this.key = key;
    }

    /**
     * Why the site gave no answer.
     *
     * @param problem a sentence for the screen
     * @param pause how long the site wants to be left alone, where it says so
     * @param account whether it is the account that is not recognised
     */
    record Trouble(String problem, @Nullable Duration pause, boolean account) {}

    /** The site, as it was when the turn began. */
    public SiteConnection connection() {
        return connection;
    }

    /** Asks the site one thing; it must be outside of any transaction. */
    public <T> SiteAnswer<T> ask(Function<SiteLogin, SiteAnswer<T>> question) {
        SiteAnswer<T> answer = question.apply(login);
        // Where it is we who stop, the site is not to blame.
        trouble = Thread.currentThread().isInterrupted() ? null : trouble(answer);
        return answer;
    }

    private static @Nullable Trouble trouble(SiteAnswer<?> answer) {
        return switch (answer) {
            case SiteAnswer.Given<?> given -> null;
            case SiteAnswer.Declined<?> declined -> null;
            case SiteAnswer.NotSignedIn<?> unknown ->
                new Trouble("The site does not recognise the account any more.", null, true);
            case SiteAnswer.TooBusy<?> busy -> new Trouble("The site asks us to wait.", busy.pause(), false);
            case SiteAnswer.Unclear<?> unclear -> new Trouble(unclear.reason(), unclear.pause(), false);
            case SiteAnswer.Unreachable<?> away -> new Trouble(away.reason(), null, false);
        };
    }

    SiteId site() {
        return connection.siteId();
    }

    String key() {
        return key;
    }

    /** Gives the site back, also by a thread that is being stopped: nobody has to wait until the turn ends by itself. */
    @Override
    public void close() {
        boolean stopping = Thread.interrupted();
        try {
            turns.end(this, trouble);
        } finally {
            if (stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
