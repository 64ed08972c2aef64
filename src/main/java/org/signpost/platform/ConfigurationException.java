package org.signpost.platform;

/** The configuration cannot be used; the message is one plain sentence for whoever runs the installation. */
public final class ConfigurationException extends RuntimeException {
    public ConfigurationException(String message) {
        super(message);
    }

    public ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
