package org.signpost.ingest.found;

import org.signpost.ingest.input.UnreadablePart;

/** Why a page may show no comments, or fewer than it announces. */
public enum MissingComments {
    /** Only some of the thread stands on it. */
    OTHER_PAGES("it links to other pages of the thread; save those too"),
    /** An answer of a system that gives only a part at a time. */
    MORE_PARTS(
            "it says itself that there are more, on a next page or among the answers; fetch those as well and import them"
                    + " too"),
    /** Another website shows the comments inside it. */
    LOADED_LATER(
            "another service, such as Disqus or Facebook, shows the comments inside the page, and they are not in this"
                    + " file; export them there, or copy them into a text file"),
    /** It was asked for without the right to see it. */
    SIGN_IN("this is a page that asks for a password; sign in with a browser and save the page that you see then"),
    /** The website said that it has no such page, or failed. */
    ERROR_PAGE(
            "this is the website's error page or a check for robots, not the page itself; open the address in a browser"
                    + " and save what you see there");

    private final String sentence;

    MissingComments(String sentence) {
        this.sentence = sentence;
    }

    /** Whether this part is missing for this reason. */
    public boolean isReasonOf(UnreadablePart part) {
        return part.reason().endsWith(sentence);
    }

    /** What it is and what to do, as a clause. */
    public String sentence() {
        return sentence;
    }
}
