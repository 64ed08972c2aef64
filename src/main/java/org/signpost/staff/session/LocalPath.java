package org.signpost.staff.session;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after the sign-in: a path of our own, never an address that leads elsewhere. */
public final class LocalPath {
    static final String START = "/";
    private static final int MAX = 500;
    private static final Pattern OURS =
            Pattern.compile("/(?:[A-Za-z0-9_~.-][A-Za-z0-9_~.%/-]*)?(?:\\?[A-Za-z0-9_~.%=&+:-]*)?");

    private LocalPath() {}

    /** The path where it is one of ours, else the start page. */
    public static String orStart(@Nullable String path) {
        return path != null && path.length() <= MAX && OURS.matcher(path).matches() ? path : START;
    }
}
