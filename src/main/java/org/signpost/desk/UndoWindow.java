package org.signpost.desk;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import org.signpost.platform.Setting;

/** How long an approved reply is held back so that it can be undone. */
@Introspected
@ConfigurationProperties("signpost.undo")
public record UndoWindow(
        @Setting("how long an approval can be taken back before it leaves, 5 to 30")
        @Bindable(defaultValue = "10")
        @Min(5) @Max(30) int seconds) {
    /** Whether a reply that was approved then is still held. */
    public boolean isOpen(Instant approvedAt, Instant now) {
        return now.isBefore(approvedAt.plus(length()));
    }

    public Duration length() {
        return Duration.ofSeconds(seconds);
    }
}
