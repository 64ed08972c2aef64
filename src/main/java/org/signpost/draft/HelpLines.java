package org.signpost.draft;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Pattern;
import org.signpost.platform.Setting;

/**
 * The telephone lines that a reply to somebody in trouble names. They change: whoever runs Signpost can set them without
 * waiting for a new version.
 *
 * @param courtLine the immigration courts' automated information, asked with the A-number
 * @param custodyLine the line of the agency that detains
 * @param crisisLine for whoever thinks of ending their life
 * @param violenceLine for whoever is hurt at home
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

        @Setting(value = "the suicide and crisis line in urgent replies", must = HelpLines.NUMBER)
        @Bindable(defaultValue = HelpLines.CRISIS)
        @Pattern(regexp = HelpLines.DIGITS) String crisisLine,

        @Setting(value = "the domestic violence line in urgent replies", must = HelpLines.NUMBER)
        @Bindable(defaultValue = HelpLines.VIOLENCE)
        @Pattern(regexp = HelpLines.DIGITS) String violenceLine) {
    /** Those in force where nobody has set others. */
    public static final HelpLines USUAL =
            new HelpLines(HelpLines.COURT, HelpLines.CUSTODY, HelpLines.CRISIS, HelpLines.VIOLENCE);

    static final String COURT = "1-800-898-7180";
    static final String CUSTODY = "1-888-351-4024";
    static final String CRISIS = "988";
    static final String VIOLENCE = "1-800-799-7233";
    static final String NUMBER = "be a telephone number of digits, blanks and hyphens";
    static final String DIGITS = "\\+?[0-9][0-9 -]{1,18}[0-9]";
}
