package org.signpost.faq.editing;

/** Which version: slug and number name one text. */
public record VersionName(String slug, int number) {
    @Override
    public String toString() {
        return slug + "/" + number;
    }
}
