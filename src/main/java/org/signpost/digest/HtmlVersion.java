package org.signpost.digest;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Singleton;
import java.util.Map;

/** Draws a digest as HTML that mail programs understand: tables, system fonts, nothing fetched from anywhere. */
@Singleton
final class HtmlVersion {
    /** The last sentence of both versions. */
    static final String WHY = "You get this because you are on the legal team's list of this Signpost. "
            + "Your mail program's unsubscribe button takes you off it.";

    /** The name of the picture inside the mail. */
    static final String CHART = "chart";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** @param withChart whether the mail carries the picture {@link #CHART} */
    String of(Digest digest, boolean withChart) {
        StringOutput output = new StringOutput();
        Map<String, Object> parameters = Map.of(
                "digest", digest, "withChart", withChart, "chartInWords", TopicChart.words(digest.bars()), "why", WHY);
        engine.render("digest/mail.jte", parameters, output);
        return output.toString();
    }
}
