package org.signpost.platform.web;

import org.jspecify.annotations.Nullable;

/** Text that a form sends, as the program keeps it. */
public final class FormText {
    private FormText() {}

    /** Without NUL, which the database cannot keep, and with line ends of one kind; empty where the field is missing. */
    public static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").replace("\r\n", "\n");
    }
}
