package org.signpost.platform.web;

import jakarta.inject.Singleton;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** The sentences that pages say after a redirect, by key ({@code messages.properties}). Thread-safe. */
@Singleton
final class Messages {
    private final ResourceBundle bundle = ResourceBundle.getBundle("messages");

    /** The sentence of a key, or empty where there is no such key. */
    Optional<String> find(String key) {
        try {
            return Optional.of(bundle.getString(key));
        } catch (MissingResourceException _) {
            return Optional.empty();
        }
    }
}
