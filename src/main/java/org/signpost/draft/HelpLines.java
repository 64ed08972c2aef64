package org.signpost.draft;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Pattern;
import org.signpost.platform.Setting;

/**
 * The telephone lines that a reply to somebody in trouble names. They change, and differ by country and language: whoever runs
 * Signpost can set them without waiting for a new version.
 *
 * @param courtLine the immigration courts' automated information, asked with the A-number
 * @param custodyLine the line of the agency that detains
 * @param crisisLine for whoever thinks of ending their life
 * @param crisisLineEs the same for whoever speaks Spanish
 * @param emergencyNumber for whoever is in danger this minute
 * @param transLine of Trans Lifeline
 * @param transLineEs the same for whoever speaks Spanish
 * @param violenceLine for whoever is hurt at home
 * @param youthLine of the Trevor Project
 */
@Introspected
@ConfigurationProperties("signpost.help")
public record HelpLines(
        @Setting(value = "the immigration courts' telephone line in urgent replies", must = HelpLines.NUMBER)
        @Bindable(defaultValue = HelpLines.COURT)
        @Pattern(regexp = HelpLines.DIGITS) String courtLine,

        @Setting(value = "the detention agency's telephone line in urgent replies", must = HelpLines.NUMBER)
        @Bindable(defaultValue = HelpLines.CUSTODY)
        @Pattern(regexp = HelpLines.DIGITS) String custodyLine,

        @Setting(value = "the suicide and crisis line in replies to whoever is in trouble", must = HelpLines.NUMBER)
        @Bindable(defaultValue = HelpLines.CRISIS)
        @Pattern(regexp = HelpLines.DIGITS) String crisisLine,

        @Setting(value = "the same line in replies in Spanish", must = HelpLines.NUMBER)
        @Bindable(defaultValue = HelpLines.CRISIS_ES)
        @Pattern(regexp = HelpLines.DIGITS) String crisisLineEs,

        @Setting(value = "the emergency number in replies to whoever is in trouble", must = HelpLines.NUMBER)
        @Bindable(defaultValue = HelpLines.EMERGENCY)
        @Pattern(regexp = HelpLines.DIGITS) String emergencyNumber,

        @Setting(value = "Trans Lifeline's number in replies to whoever is in danger", must = HelpLines.NUMBER)
        @Bindable(defaultValue = HelpLines.TRANS)
        @Pattern(regexp = HelpLines.DIGITS) String transLine,

        @Setting(value = "the same line in replies in Spanish", must = HelpLines.NUMBER)
        @Bindable(defaultValue = HelpLines.TRANS_ES)
        @Pattern(regexp = HelpLines.DIGITS) String transLineEs,

        @Setting(value = "the domestic violence line in replies to whoever is in trouble", must = HelpLines.NUMBER)
        @Bindable(defaultValue = HelpLines.VIOLENCE)
        @Pattern(regexp = HelpLines.DIGITS) String violenceLine,

        @Setting(value = "the Trevor Project's number in replies to whoever is in danger", must = HelpLines.NUMBER)
        @Bindable(defaultValue = HelpLines.YOUTH)
        @Pattern(regexp = HelpLines.DIGITS) String youthLine) {
    /** Those in force where nobody has set others. */
    public static final HelpLines USUAL = new HelpLines(
            HelpLines.COURT,
            HelpLines.CUSTODY,
            HelpLines.CRISIS,
            HelpLines.CRISIS_ES,
            HelpLines.EMERGENCY,
            HelpLines.TRANS,
            HelpLines.TRANS_ES,
            HelpLines.VIOLENCE,
            HelpLines.YOUTH);

    static final String COURT = "1-800-898-7180";
    static final String CUSTODY = "1-888-351-4024";
    static final String CRISIS = "988";
    static final String CRISIS_ES = "988 (oprima 2)";
    static final String EMERGENCY = "911";
    static final String TRANS = "1-877-565-8860";
    static final String TRANS_ES = "1-877-565-8860 (oprima 2)";
    static final String VIOLENCE = "1-800-799-7233";
    static final String YOUTH = "1-866-488-7386";
    static final String NUMBER =
            "be a telephone number of digits, blanks and hyphens, and may end with a remark in brackets such as (press 2)";
    static final String DIGITS = "\\+?[0-9][0-9 -]{1,18}[0-9](?: \\([\\p{L}0-9 ,.]{1,40}\\))?";

    /** The crisis line for whoever speaks a language. */
    String crisisLine(String language) {
        return language.equals("es") ? crisisLineEs : crisisLine;
    }

    /** Trans Lifeline for whoever speaks a language. */
    String transLine(String language) {
        return language.equals("es") ? transLineEs : transLine;
    }
}
