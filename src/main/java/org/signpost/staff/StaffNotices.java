package org.signpost.staff;

import jakarta.inject.Singleton;
import java.util.Map;
import org.signpost.platform.Notices;

/** What happened, in a sentence. */
@Singleton
final class StaffNotices implements Notices {
    @Override
    public Map<String, String> sentences() {
        return Map.of(
                "staff.signed-out", "You are signed out.",
                "staff.welcome", "You are in. Next time, sign in with your e-mail address and password.",
                "staff.password", "The password is changed. Everywhere else your account is signed out.",
                "staff.keys", "Saved.",
                "staff.changed", "Saved.");
    }
}
