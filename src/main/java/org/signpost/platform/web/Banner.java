package org.signpost.platform.web;

import java.util.Optional;

/** Something that every page says to administrators while a part is missing: what waits, and what to do. */
public interface Banner {
    /** One plain sentence, or empty while all is well. It must answer at once: no network, no query. */
    Optional<String> text();
}
