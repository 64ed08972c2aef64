package org.signpost.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** How a page is looked at: on a wide screen, in half of one or on a small phone, and in the light or the dark. */
public enum Look {
    WIDE(1280, 900, ColorScheme.LIGHT),
    DARK(1280, 900, ColorScheme.DARK),
    HALF(500, 900, ColorScheme.LIGHT),
    HALF_DARK(500, 900, ColorScheme.DARK),
    PHONE(320, 700, ColorScheme.LIGHT),
    PHONE_DARK(320, 700, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Look(int width, int height, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }

    NewContextOptions options() {
        return new NewContextOptions().setViewportSize(width, height).setColorScheme(scheme);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
