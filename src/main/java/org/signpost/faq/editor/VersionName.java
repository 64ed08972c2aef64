package org.signpost.faq.editor;

/** Which version: slug and number name one text. */
public record VersionName(String slug, int number) {
    @Override
    public String toString() {
        return slug + "/" + number;
    }
}
