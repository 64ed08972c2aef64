package org.signpost.draft;

import org.jspecify.annotations.Nullable;
import org.signpost.faq.Entry;

/**
 * Where a reply sends its reader: the links, of which it has no others, and the telephone lines.
 *
 * @param publicUrl what the addresses of our pages begin with, without a slash at the end
 * @param contactUrl the site's own private contact page, or null while nobody has set it
 * @param lines for somebody in trouble
 */
public record ReplyLinks(String publicUrl, @Nullable String contactUrl, HelpLines lines) {
    /** The page of an entry: the organisation's own where the entry names one, else ours. */
    public String to(Entry entry) {
        String own = entry.url();
        if (own != null) {
            return own;
        }
        String language = entry.language().equals(Entry.FIRST_LANGUAGE) ? "" : "?lang=" + entry.language();
        return publicUrl + "/faq/" + entry.slug() + language;
    }
}
