package org.signpost.faq.editor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryClaim;
import org.signpost.faq.EntrySource;
import org.signpost.faq.Markdown;
import org.signpost.faq.OldAnswer;
import org.signpost.faq.VersionChange;
import org.signpost.faq.library.EntryFile;
import org.signpost.faq.library.EntryText;
import org.signpost.faq.library.OfficialSource;
import org.signpost.triage.Topic;
import org.signpost.triage.Topics;

/** Reads the form of one proposal. Collects every problem instead of stopping at the first. */
final class FormReader {
    private static final int MOST_PARAPHRASES = 100;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

    private final SequencedMap<String, String> problems = new LinkedHashMap<>();
    private final EntryForm entryForm;
    private final LocalDate changedOn;
    private final LocalDate today;

    private FormReader(EntryForm entryForm, LocalDate changedOn, LocalDate today) {
        this.entryForm = entryForm;
        this.changedOn = changedOn;
        this.today = today;
    }

    /**
     * @param slug typed, or that of the entry that is there
     * @param topicSlug typed, or that of the English entry
     * @param changes whether it changes a text that is there, so that what changed must be said
     * @param changedOn the day (UTC) on which the text was saved last
     */
    static ParsedForm read(
            EntryForm entryForm,
            String slug,
            String topicSlug,
            String language,
            boolean changes,
            LocalDate changedOn,
            LocalDate today) {
        return new FormReader(entryForm, changedOn, today).reading(slug.strip(), topicSlug, language, changes);
    }

    private ParsedForm reading(String slug, String topicSlug, String language, boolean changes) {
        String question = oneLine("question", entryForm.question(), "Write the question.");
        if (!Entry.isSlug(slug)) {
            problems.put("slug", "Write words of a to z with hyphens between, such as asylum-deadline.");
        }
        Optional<Topic> topic = Topics.ofSlug(topicSlug);
        if (topic.isEmpty()) {
            problems.put("topic", "Choose a topic.");
        }
        List<String> paraphrases = lines(entryForm.paraphrases());
        if (paraphrases.size() > MOST_PARAPHRASES) {
            problems.put("paraphrases", "Keep the " + MOST_PARAPHRASES + " best ways to ask it.");
        }
        String reply = oneLine("reply", entryForm.reply(), "Write the sentence that goes above the link.");
        List<EntrySource> sources = sources();
        List<EntryClaim> claims = claims();
        String url = url();
        List<String> supersedes = supersedes();
        String body = entryForm.body().replace("\r\n", "\n").strip();
        if (body.isEmpty()) {
            problems.put("body", "Write the answer.");
        }
        boolean sound = problems.isEmpty();
        LocalDate reviewed = reviewed();
        LocalDate reviewBy = reviewBy(reviewed);
        if (sources.stream().noneMatch(source -> OfficialSource.isOne(source.url()))) {
            problems.put(
                    "sources",
                    "Name at least one official source: the https address of a page of the government, .gov or .mil.");
        }
        VersionChange change = change(changes);
        LocalDate effectiveOn = effectiveOn();
        if (!sound) {
            return new ParsedForm.Unready(problems, null);
        }
        Entry entry = new Entry(
                slug,
                topic.orElseThrow(),
                language,
                question,
                paraphrases,
                commas(entryForm.tags()),
                reply,
                sources,
                claims,
                null,
                url,
                supersedes,
                reviewed,
                reviewBy,
                body);
        return problems.isEmpty()
                ? fitting(new ParsedForm.Sound(entry, change, effectiveOn))
                : new ParsedForm.Unready(problems, entry);
    }

    /** What is published is read back from its text later: it must be the same. */
    private ParsedForm fitting(ParsedForm.Sound sound) {
        String text = EntryText.of(sound.entry(), sound.change());
        String tooLong = "The entry has %d characters with all its fields; at most %d fit."
                .formatted(text.length(), EntryFile.MAX_TEXT);
        return EntryFile.read(text).equals(new EntryFile.Sound(sound.entry(), sound.change()))
                ? sound
                : ParsedForm.Unready.because("body", tooLong);
    }

    private String oneLine(String field, String typed, String missing) {
        String text = oneLine(typed);
        if (text.isEmpty()) {
            problems.put(field, missing);
        }
        return text;
    }

    static String oneLine(String typed) {
        return SPACE.matcher(typed).replaceAll(" ").strip();
    }

    private static List<String> lines(String typed) {
        return typed.lines()
                .map(FormReader::oneLine)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> commas(String typed) {
        return lines(typed.replace(',', '\n'));
    }

    private List<EntrySource> sources() {
        List<EntrySource> sources = new ArrayList<>();
        for (EntryForm.SourceLine line : entryForm.sources()) {
            if (!line.blank()) {
                String title = oneLine(line.title());
                String url = line.url().strip();
                if (title.isEmpty() || !Markdown.isWebAddress(url)) {
                    problems.put("sources", "Give each source a title and an address that begins with https://.");
                }
                sources.add(
                        new EntrySource(title, url, line.opened().isBlank() ? null : date("sources", line.opened())));
            }
        }
        return sources;
    }

    private List<EntryClaim> claims() {
        List<EntryClaim> claims = new ArrayList<>();
        for (EntryForm.ClaimLine line : entryForm.claims()) {
            if (!line.blank()) {
                String says = oneLine(line.says());
                String source = line.source().strip();
                String in = oneLine(line.in());
                if (says.isEmpty() || !Markdown.isWebAddress(source)) {
                    problems.put("claims", "Give each claim a sentence and the address of its source.");
                } else if (!EntryClaim.isIn(in)) {
                    problems.put("claims", "Say for each claim what was read: " + EntryClaim.FORMS + ".");
                }
                claims.add(new EntryClaim(says, source, date("claims", line.read()), in));
            }
        }
        return claims;
    }

    private @Nullable String url() {
        String url = entryForm.url().strip();
        if (!url.isEmpty() && !Markdown.isWebAddress(url)) {
            problems.put("url", "Write an address that begins with https://, or leave it empty.");
        }
        return url.isEmpty() ? null : url;
    }

    private List<String> supersedes() {
        List<String> slugs = commas(entryForm.supersedes());
        if (!slugs.stream().allMatch(Entry::isSlug)) {
            problems.put("supersedes", "Write the short names of the entries, with commas between.");
        }
        return slugs;
    }

    private LocalDate date(String field, String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            problems.putIfAbsent(field, "Write a day such as " + today + ".");
            return today;
        }
    }

    /** The text may be a day younger than it says, as staff do not live by UTC; who changes it later looks at it again. */
    private LocalDate reviewed() {
        if (entryForm.reviewed().isBlank()) {
            problems.put("reviewed", "Say on which day somebody read this text and found it right.");
            return today;
        }
        LocalDate day = date("reviewed", entryForm.reviewed());
        if (day.isAfter(today.plusDays(1))) {
            problems.put("reviewed", "It cannot have been reviewed on " + day + ", which is still to come.");
        } else if (day.isBefore(changedOn.minusDays(1))) {
            problems.put(
                    "reviewed",
                    "The text was changed on " + changedOn + ": it cannot have been reviewed before, on " + day + ".");
        }
        return day;
    }

    private LocalDate reviewBy(LocalDate reviewed) {
        if (entryForm.reviewBy().isBlank()) {
            problems.put("review-by", "Say until which day it may be relied on without another look.");
            return today;
        }
        LocalDate day = date("review-by", entryForm.reviewBy());
        if (day.isBefore(reviewed) || day.isBefore(today)) {
            problems.put("review-by", "Choose a day that is still to come.");
        }
        return day;
    }

    private VersionChange change(boolean changes) {
        String what = oneLine(entryForm.whatChanged());
        if (what.length() > VersionChange.MAX) {
            problems.put("what-changed", "Say it in at most " + VersionChange.MAX + " characters.");
        }
        Optional<OldAnswer> old = OldAnswer.ofSlug(entryForm.oldAnswer());
        if (changes && what.isEmpty()) {
            problems.put("what-changed", "Say in a sentence what changed.");
        }
        if (changes && old.isEmpty()) {
            problems.put("old-answer", "Say whether the old answer is wrong now.");
        }
        return new VersionChange(old.orElse(null), what);
    }

    private LocalDate effectiveOn() {
        LocalDate day = entryForm.effectiveOn().isBlank() ? today : date("effective-on", entryForm.effectiveOn());
        return day.isBefore(today) ? today : day;
    }
}
