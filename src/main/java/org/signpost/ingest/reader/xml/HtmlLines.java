package org.signpost.ingest.reader.xml;

import java.util.regex.Pattern;
import org.signpost.ingest.input.HtmlText;

/** Comments of which some say their line ends in HTML and others, often older ones, as they were typed. */
final class HtmlLines {
    private static final Pattern TAGGED = Pattern.compile("<(?:br|p|div)[\\s/>]", Pattern.CASE_INSENSITIVE);

    private HtmlLines() {}

    static String text(String html) {
        return TAGGED.matcher(html).find() ? HtmlText.ofRendered(html) : HtmlText.ofStored(html);
    }
}
