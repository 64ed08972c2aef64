package org.signpost.faq.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryClaim;
import org.signpost.faq.Markdown;
import org.signpost.platform.TextExcerpt;
import org.signpost.platform.TextSpan;
import org.signpost.triage.text.ParsedText;

/**
 * Whether an entry proves what it says and promises nothing: what it names by name or number has a claim of its own, what was
 * news is looked at again, and the reply leaves the outcome open.
 */
final class ClaimCheck {
    /** For so many days a statement on what is going on stands without another look. */
    static final int FRESH_DAYS = 90;

    private static final int SHOWN = 80;

    /** What only one document can prove: an amount, a case, a decision of the Board, a numbered document. */
    private static final List<Pattern> NAMED = List.of(
            Pattern.compile("\\$\\d[\\d,.]*\\d|\\$\\d"),
            Pattern.compile("\\p{Lu}[\\p{L}.'-]+ v\\. \\p{Lu}[\\p{L}'-]+"),
            Pattern.compile("Matter of \\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)*"),
            Pattern.compile("(?:Proclamation|Proclamación|Executive Order|Orden Ejecutiva) [\\d,]*\\d"),
            Pattern.compile("\\bP[MA]-\\d[\\d-]*\\d"));

    /** Words for what decides: a memo, a rule, a fee, what a court or an agency decided. */
    private static final Pattern DECIDING =
            words("memos?|memoranda|memorandums?|memor[aá]nd(?:o|um)s?|rules?|reglas?|normas?|fees?|tarifas?"
                    + "|rulings?|ruled|decisions?|decided|fallos?|sentencias?|decisi[oó]n|decisiones|decidi[oó]"
                    + "|(?:court|courts|judge) (?:stopped|blocked|paused|postponed|stayed|upheld|set aside)"
                    + "|(?:corte|juez|jueza|tribunal) (?:fren[oó]|suspendi[oó]|anul[oó]|paus[oó]|aplaz[oó]|detuvo)");

    /** A year or an amount: with it a sentence speaks of one document, not of what such documents are. */
    private static final Pattern ONE_OF_THEM = Pattern.compile("\\b(?:19|20)\\d\\d\\b|\\$\\d");

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d{3})*");

    private static final Pattern NEWS = words("proposed|since|currently|propuest[oa]s?|desde|actualmente");

    private static final Pattern PROMISES = words(
            "we will|we'll|we can help|you will (?:get|be|win|receive)|guarantee[ds]?|do not worry|don't worry|will be (?:approved|granted)"
                    + "|you are safe|you qualify|no risk|without risk|always works|le garantiz\\w+|garantizad[oa]s?|no se preocupe"
                    + "|est[aá] a salvo|usted califica|sin riesgos?|l[aeo]s? ayudaremos|vamos a ayudar\\w*|conseguir[aá]|obtendr[aá]");

    private final List<LibraryFinding> findings = new ArrayList<>();
    private final LibraryFile file;
    private final Entry entry;
    private final String claimed;

    private ClaimCheck(LibraryFile file, Entry entry) {
        this.file = file;
        this.entry = entry;
        StringBuilder all = new StringBuilder();
        for (EntryClaim claim : entry.claims()) {
            all.append(claim.says()).append('\n');
        }
        this.claimed = all.toString();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** What is wrong with an entry's claims and with what it claims without saying so. */
    static List<LibraryFinding> of(LibraryFile file, Entry entry, LocalDate today) {
        ClaimCheck check = new ClaimCheck(file, entry);
        String text = Markdown.text(entry.body()) + "\n" + entry.reply();
        check.named(text);
        check.deciding(text);
        check.news(text, today);
        check.promises();
        entry.claims().forEach(claim -> check.findings.addAll(OfficialSource.problems(file, claim.source())));
        return check.findings;
    }

    private void named(String text) {
        TreeSet<String> missing = new TreeSet<>();
        for (Pattern pattern : NAMED) {
            pattern.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .filter(name -> !isClaimed(name))
                    .forEach(missing::add);
        }
        missing.forEach(name -> problem("It names \"" + name + "\" without a claim that gives its source."));
    }

    /** The name as it stands, and not as the beginning of another: "$10" is not "$100". */
    private boolean isClaimed(String name) {
        return Pattern.compile(Pattern.quote(name) + "(?![\\p{L}\\d]|[,.-]\\d)", Pattern.CASE_INSENSITIVE)
                .matcher(claimed)
                .find();
    }

    /** A sentence on one memo, rule, fee or decision needs a claim that has a number of it: its date or its amount. */
    private void deciding(String text) {
        Set<String> claimedNumbers = numbers(claimed);
        for (String line : text.split("\n", -1)) {
            ParsedText parsed = ParsedText.of(line);
            for (TextSpan span : parsed.sentences()) {
                String sentence = span.of(parsed.text());
                if (DECIDING.matcher(sentence).find()
                        && ONE_OF_THEM.matcher(sentence).find()
                        && Collections.disjoint(numbers(sentence), claimedNumbers)) {
                    problem("It speaks of a decision, memo, rule or fee without a claim that gives its source: \""
                            + TextExcerpt.shortened(sentence, SHOWN) + "\"");
                }
            }
        }
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private void news(String text, LocalDate today) {
        if (entry.reviewed().plusDays(FRESH_DAYS).isBefore(today)) {
            NEWS.matcher(text)
                    .results()
                    .map(found -> found.group().toLowerCase(Locale.ROOT))
                    .distinct()
                    .forEach(word -> problem("It says \"" + word + "\", and was reviewed more than " + FRESH_DAYS
                            + " days ago (" + entry.reviewed() + ")."));
        }
    }

    private void promises() {
        PROMISES.matcher(entry.reply())
                .results()
                .forEach(found -> problem("The reply promises: \"" + found.group() + "\"."));
    }

    private void problem(String what) {
        findings.add(LibraryFinding.problem(file, what));
    }
}
