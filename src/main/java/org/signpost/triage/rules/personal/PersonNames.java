package org.signpost.triage.rules.personal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signpost.triage.PersonalDataType;
import org.signpost.triage.rules.personal.FullNameReader.Lead;
import org.signpost.triage.text.AlternationGrouping;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.QuickPattern;
import org.signpost.triage.text.QuickPattern.Scan;

/** Full names where the words around say that a person is meant: "my husband John Smith", "se llama …". */
final class PersonNames implements PersonalDataDetector {
    static final String RELATIONS =
            "husband|hubby|wife|wifey|spouse|partner|fiancee?|boyfriend|girlfriend|bf|gf|son|daughter|brother|sister|mother|father|mom|mum|dad|friend|roommate|lawyer|attorney|cousin|uncle|aunt|auntie|niece|nephew|neighbou?r|boss|client|student|colleague|companion|ex|stepson|stepdaughter|grandmother|grandfather|teacher|pastor|sponsor|judge|in law|moms|dads|parents|esposo|esposa|marido|mujer|pareja|novio|novia|prometid[oa]|hij[oa]|herman[oa]|madre|padre|mama|papa|amig[oa]|abogad[oa]|prim[oa]|ti[oa]|cunad[oa]|suegr[oa]|sobrin[oa]|vecin[oa]|companer[oa]|comadre|compadre|jef[ea]|abuel[oa]|hijastr[oa]|marida|namorad[oa]|noiv[oa]|irma|irmao|filh[oa]|mari|femme|compagne|compagnon|frere|soeur|asawa";
    static final String MY = "(?:my|our|his|her|their|mi|mis|su|nuestr[oa]|meu|minha|mon|ma|ang)";
    private static final String LINK =
            "(?:'s)?(?:[- ]in[- ]law)?(?:(?:,|'s)? ?(?:her |his |su |whose |cuyo )?(?:(?:full|legal|real) )?(?:name|nombre)\\b(?:'s| is| es)?|(?: of| de) \\w{1,8} (?:years|hijos|meses|anos)|,? (?:is|was|are) (?:named|called)\\b|,? (?:is|are|es|was|son|named|called|llamad[oa]|se llama)\\b|,? goes by \\w{1,12}, legal name)?,? ?[,:(-]? ?";
    private static final String TITLE =
            "(?:(?:mr|mrs|ms|dr|sr|sra|srta|lic)\\.? |(?:el |la )?(?:licenciad[oa]|senora?|don|dona|doctora?) |reverend |sister |father |rev\\. )?\"?";
    private static final QuickPattern AFTER_RELATION = QuickPattern.of(
            "(?<![\\p{L}\\d])" + AlternationGrouping.grouped(RELATIONS) + "\\b" + LINK + TITLE + "(?=\\p{L})");
    private static final QuickPattern AFTER_NAME_WORD = QuickPattern.of(
            "(?<![\\p{L}\\d-])(?:names? (?:is|are)|name's|name:|named|legal name|full name|under the name(?: of)?|(?:in|under) the name of|on behalf of|me llamo|se llama|llamad[oa]|(?:mi|su) nombre es|nombre es|a nombre de|nombre:|he's called|she's called|is called|me chamo|se chama|je m'appelle|s'appelle|beneficiary|petitioner|beneficiari[oa]|peticionari[oa]|detainee|inmate)(?: is| es)?(?: |: |, |: ?\"?)"
                    + TITLE + "(?=\\p{L})");
    private static final QuickPattern AFTER_WEAK = QuickPattern.of(
            "(?<![\\p{L}\\d-])(?:i am|i'm|im|he is|she is|he's|she's|mine is|under|to|this is|soy|married(?: to)?|with|for|from|sobre|me,|it's|es|find|tell|thanks to|thank you|thanks|thank|gracias a|contact|reach|met|conoci a|con|hired|dating|engaged to|looking for|signed by|instead of|estoy con|vivo con|casad[oa] con|case con|write to|of|and|y|por|para|officer|agent|phone|call|quien es|moms are|about|atencion, es|(?:herman|hij|espos|madr|padr)[oae] de|took|de|a) "
                    + TITLE + "(?=\\p{L})");
    private static final QuickPattern AFTER_INTRODUCTION = QuickPattern.of(
            "(?<![\\p{L}\\d-])(?:i am|i'm|im|this is|ask(?:ing|ed)? for|(?:hi|hey|hello|hola|again)[,.!]? it's|called|is called|by the name of|known as|write it|spelled|spell it|took|to find|find|tell|you know|knows?|visit|prays? for|pray for|free|detained|arrested|deported|released|(?:attn|attention|to|name|re|from|contact)[:.]|c/o|de parte de|we are|we're|(?:passport|card|paper|papers|form|letter|notice|certificate|license|visa|pasaporte|acta|papel|licencia) (?:says?|reads?|dice|has|pone)|(?:the|his|her|my|wrong|other) name|(?:witness|sponsor|lawyer|attorney|beneficiary|petitioner)(?: (?:is|was|will be)|:)|(?:man|woman|guy|boy|girl|lady|person|officer|agent|inmate|detainee|someone),?(?: named)?|soy|somos|habla|le escribe|les escribe|te escribe|(?:pregunt(?:ar|e|en|a)|busc(?:ar|o|amos)|busquen) (?:por|a)|un tal|una tal|de nombre|quien es|(?:muchach[oa]|chic[oa]|joven|testigo|custodio) (?:es )?|(?:el |un )notario,?|la notaria,?|(?:nombre|name)\\b[^.\\n]{0,45}?[ ,](?:es|it's)|\\bella es|\\bel es|(?:woman|man|lady|guy|boy|girl|couple|person|kid|senora?|mujer|hombre|muchach[oa]|chic[oa]|ancian[oa])\\b[^.,\\n(]{0,30},|citizen,|ciudadan[oa],) ?,? ?"
                    + TITLE + "(?=\\p{L})");
    /** What a letter ends with; only a name and the end of the text, or of the line, may follow. */
    private static final QuickPattern SIGNED = QuickPattern.of(
            "(?<![\\p{L}\\d-])(?:signed|signed by|sincerely|yours(?: truly)?|regards|cheers|best|love|hugs|blessings|atentamente|atte|saludos|firma|abrazos|thanks|thank you|gracias|bendiciones|-)[,:.!]{0,2}[ \\n]{1,3}"
                    + TITLE + "(?=\\p{L})");

    private static final Pattern TEXT_ENDS = Pattern.compile("[.,! ]{0,3}(?:$|\\n|,)");
    private static final QuickPattern TITLED = QuickPattern.of(
            "(?<![\\p{L}\\d-])(?:mr|mrs|ms|dr|sr|sra|srta|lic|senora?|don|dona|licenciad[oa])\\.? (?=\\p{L})");
    private static final QuickPattern OFFICIAL = QuickPattern.of(
            "(?:president|senator|sen\\.|secretary|justice|judge|representative|rep\\.|congress(?:wo)?man|governor|gov\\.|mayor|sheriff|attorney general|actor|actress|singer|pope|king|queen|prince|princess|presidente|senador|juez|jueza|gobernador|alcalde|cantante) $");
    private static final Pattern TITLE_BEFORE = Pattern.compile(
            "(?<![\\p{L}\\d])(?:Mr|Mrs|Ms|Dr|Sr|Sra|Srta|Lic|Rev|Reverend|Sister|Father|Pastor|Do[nñ]a?)\\.? $");
    private static final Pattern AND = Pattern.compile(",? (?:and|y|e|et|&) (?=\\p{L})");
    private final FullNameReader reader;

    PersonNames(NameWordLists words) {
        this.reader = new FullNameReader(words);
    }

    @Override
    public void detect(FoldedText text, PersonalDataFindings findings) {
        addAfter(AFTER_NAME_WORD, Lead.NAMES, text, findings);
        addAfter(AFTER_RELATION, Lead.RELATION, text, findings);
        addAfter(TITLED, Lead.RELATION, text, findings);
        addAfter(AFTER_INTRODUCTION, Lead.INTRODUCES, text, findings);
        addSigned(text, findings);
        addByWhatFollows(text, findings);
        addAfter(AFTER_WEAK, Lead.WEAK, text, findings);
    }

    private void addAfter(QuickPattern lead, Lead strength, FoldedText text, PersonalDataFindings findings) {
        Scan matcher = lead.scan(text.plain());
        while (matcher.find()) {
            int end = add(text, matcher.end(), strength, findings);
            if (end > 0) {
                Matcher and = AND.matcher(text.plain()).region(end, text.plain().length());
                if (and.lookingAt()) {
                    add(text, and.end(), strength == Lead.NAMES ? Lead.RELATION : strength, findings);
                }
            }
        }
    }

    private int add(FoldedText text, int start, Lead lead, PersonalDataFindings findings) {
        int end = reader.end(text, start, lead);
        boolean found = end > 0
                && !isOfficial(text, start)
                && findings.add(PersonalDataType.NAME, withTitle(text.cased(), start), end);
        return found ? end : -1;
    }

    private static int withTitle(String cased, int start) {
        Matcher title = TITLE_BEFORE.matcher(cased).region(Math.max(0, start - 12), start);
        return title.find() ? title.start() : start;
    }

    private void addSigned(FoldedText text, PersonalDataFindings findings) {
        Scan lead = SIGNED.scan(text.plain());
        while (lead.find()) {
            int end = reader.end(text, lead.end(), Lead.INTRODUCES);
            if (end > 0
                    && TEXT_ENDS
                            .matcher(text.plain())
                            .region(end, text.plain().length())
                            .lookingAt()) {
                findings.add(PersonalDataType.NAME, withTitle(text.cased(), lead.end()), end);
            }
        }
    }

    /** "Ewa Nowak is my wife": from each capitalised word, a name and then what tells of a private person. */
    private void addByWhatFollows(FoldedText text, PersonalDataFindings findings) {
        String cased = text.cased();
        NameContext after = new NameContext(text, findings);
        for (int at = 0; at < cased.length(); at++) {
            boolean wordStart = at == 0
                    || (!Character.isLetterOrDigit(cased.charAt(at - 1)) && "'-".indexOf(cased.charAt(at - 1)) < 0);
            if (!wordStart || !Character.isUpperCase(cased.charAt(at))) {
                continue;
            }
            int end = reader.end(text, at, Lead.RELATION);
            if (end < 0 || isOfficial(text, at)) {
                continue;
            }
            boolean ownMatter = after.speakOfOwnMatters(at, end) && reader.end(text, at, Lead.NONE) > 0;
            if (ownMatter || after.tellOfAPerson(end)) {
                findings.add(PersonalDataType.NAME, withTitle(cased, at), end);
                at = end;
            }
        }
    }

    private static boolean isOfficial(FoldedText text, int start) {
        return NearbyText.says(OFFICIAL, NearbyText.before(text.plain(), start, 20));
    }
}
