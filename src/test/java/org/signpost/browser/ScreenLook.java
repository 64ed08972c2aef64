package org.signpost.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import org.signpost.testing.RepeatCount;

/** How a page is looked at: on a wide screen, in half of one or on a small phone, and in the light or the dark. */
public enum ScreenLook {
    WIDE(1280, 900, ColorScheme.LIGHT),
    DARK(1280, 900, ColorScheme.DARK),
    HALF(500, 900, ColorScheme.LIGHT),
    HALF_DARK(500, 900, ColorScheme.DARK),
    PHONE(320, 700, ColorScheme.LIGHT),
    PHONE_DARK(320, 700, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    ScreenLook(int width, int height, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }

    /** These with {@code -Plong}; otherwise a wide light one and a narrow dark one, where there are more. */
    static List<ScreenLook> some(ScreenLook... looks) {
        return RepeatCount.thorough() || looks.length <= 2 ? List.of(looks) : List.of(WIDE, PHONE_DARK);
    }

    NewContextOptions options() {
        return new NewContextOptions().setViewportSize(width, height).setColorScheme(scheme);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
