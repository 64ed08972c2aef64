package org.signpost.draft;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Pattern;
import org.signpost.platform.Setting;

/** Whether the links of replies are looked at. */
@Introspected
@ConfigurationProperties("signpost.link")
public record LinkCheckSetting(
        @Setting(
                value =
                        "whether the links of a reply are looked at before it is approved, on or off; off where nothing outside"
                                + " can be reached from here",
                must = "be on or off")
        @Bindable(defaultValue = "on")
        @Pattern(regexp = "on|off") String check) {
    boolean on() {
        return check.equals("on");
    }
}
