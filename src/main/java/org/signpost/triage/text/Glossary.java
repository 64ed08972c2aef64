package org.signpost.triage.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a text of another language into rough English, for models that know English only: the longest phrase that is known,
 * else the word, else its stem, in the sense that it has where people talk of immigration. What is not known stays as it is, and
 * so do names and numbers. Immutable.
 *
 * <p>A glossary is lines of a key and its English with a tab between. A key is a word, a phrase of at most six words, or the
 * beginning of words with {@code *} behind it; {@code verb} in a third column says that the ending of such a word is to be
 * heard. A line that begins with {@code @} holds endings with bars between them, each with what it stands for behind a
 * {@code =}: {@code @past}, {@code @going}, {@code @will} and {@code @would} of verbs, which stand for nothing, {@code @plural},
 * {@code @adverb} and {@code @diminutive} with what the word ends with otherwise, {@code @clitic} with the English pronoun.
 * {@code #} begins a remark.
 */
public final class Glossary {
    private static final int LONGEST_PHRASE = 6;
    private static final int SHORTEST_STEM = 3;
    private static final int SHORTEST_BASE = 3;

    /** A word with what is written inside it, a blank, or one character of what else stands between words. */
    private static final Pattern PIECE = Pattern.compile(
            "[\\p{L}\\p{N}\\p{M}]{1,60}(?:[-_@./][\\p{L}\\p{N}\\p{M}]{1,60}){0,8}['\u2019]?|.", Pattern.DOTALL);

    private final Map<String, String> phrases = new HashMap<>();
    private final Map<String, Stem> stems = new HashMap<>();
    private final Map<String, List<Ending>> endings = new HashMap<>();

    private record Stem(String english, boolean verb) {}

    private record Ending(String letters, String standsFor) {}

    /** A word, or what stands between two. */
    private record Piece(String text, boolean word) {
        String lower() {
            return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        }

        /** "Rosa", where no sentence begins: more often a name than a word. */
        boolean looksLikeName() {
            return text.length() > 1
                    && Character.isUpperCase(text.charAt(0))
                    && text.chars().anyMatch(Character::isLowerCase);
        }

        boolean isPlainWord() {
            return word && text.chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '\u2019' || c == '-');
        }
    }

    /**
     * A glossary of these lines; of two lines with the same key the later one counts.
     *
     * @throws IllegalArgumentException where a line is none; the message holds it
     */
    public Glossary(List<String> lines) {
        Map<String, String> plain = new HashMap<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                add(line, plain);
            }
        }
        plain.forEach(phrases::putIfAbsent);
    }

    private void add(String line, Map<String, String> plain) {
        String[] columns = line.split("\t", -1);
        if (columns.length < 2 || columns.length > 3 || columns[0].isBlank()) {
            throw new IllegalArgumentException("no line of a glossary: " + line);
        }
        String key = columns[0].strip();
        String english = columns[1].strip();
        if (key.startsWith("@")) {
            endings.put(key, endings(english));
        } else if (key.endsWith("*")) {
            stems.put(withoutAccents(key.substring(0, key.length() - 1)), new Stem(english, columns.length == 3));
        } else {
            phrases.put(key, english);
            plain.put(withoutAccents(key), english);
        }
    }

    private static List<Ending> endings(String list) {
        List<Ending> endings = new ArrayList<>();
        for (String ending : list.split("\\|", -1)) {
            int equals = ending.indexOf('=');
            endings.add(
                    equals < 0
                            ? new Ending(ending, "")
                            : new Ending(ending.substring(0, equals), ending.substring(equals + 1)));
        }
        return List.copyOf(endings);
    }

    /** How many words, phrases and stems it knows. */
    public int size() {
        return phrases.size() + stems.size();
    }

    /** The text in rough English. */
    public String english(String text) {
        List<Piece> pieces = pieces(text);
        StringBuilder english = new StringBuilder(text.length() + 16);
        boolean begins = true;
        int at = 0;
        while (at < pieces.size()) {
            Piece piece = pieces.get(at);
            if (!piece.word()) {
                english.append("\u00BF\u00A1".contains(piece.text()) ? "" : piece.text());
                begins |= ".!?\n\u00BF\u00A1".contains(piece.text());
                at++;
                continue;
            }
            int length = longestPhrase(pieces, at, begins);
            String found = length > 0 ? known(joined(pieces, at, length)) : word(piece, begins);
            english.append(found == null ? piece.text() : found);
            at += Math.max(1, length);
            if (found != null && at < pieces.size() && pieces.get(at).word()) {
                english.append(' ');
            }
            begins = false;
        }
        return english.toString();
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
        while (matcher.find()) {
            String found = matcher.group();
            pieces.add(new Piece(found, Character.isLetterOrDigit(found.codePointAt(0))));
        }
        return pieces;
    }

    /** How many pieces the longest known phrase from here has, over single blanks only; 0 where none is known. */
    private int longestPhrase(List<Piece> pieces, int from, boolean begins) {
        int longest = 0;
        int words = 0;
        for (int at = from; at < pieces.size() && words < LONGEST_PHRASE; at++) {
            Piece piece = pieces.get(at);
            if (!piece.word() && !piece.text().equals(" ")) {
                break;
            }
            words += piece.word() ? 1 : 0;
            if (piece.word()) {
                String found = known(joined(pieces, from, at - from + 1));
                boolean name = words == 1 && !begins && piece.looksLikeName();
                if (found != null && (!name || Character.isUpperCase(found.codePointAt(0)))) {
                    longest = at - from + 1;
                }
            }
        }
        return longest;
    }

    private static String joined(List<Piece> pieces, int from, int length) {
        StringBuilder phrase = new StringBuilder();
        pieces.subList(from, from + length).forEach(piece -> phrase.append(piece.lower()));
        return phrase.toString();
    }

    private @Nullable String known(String phrase) {
        String found = phrases.get(phrase);
        return found == null ? phrases.get(withoutAccents(phrase)) : found;
    }

    /** The English of a word that is no key itself, or null. */
    private @Nullable String word(Piece piece, boolean begins) {
        if (!piece.isPlainWord() || (!begins && piece.looksLikeName())) {
            return null;
        }
        String plain = withoutAccents(piece.lower());
        return base("@plural", plain, phrases::get)
                .or(() -> base("@diminutive", plain, phrases::get))
                .or(() -> base("@adverb", plain, phrases::get).map(found -> found + "ly"))
                .or(() -> withPronoun(plain))
                .or(() -> Optional.ofNullable(stem(plain)))
                .orElse(null);
    }

    private interface Lookup {
        @Nullable String find(String word);
    }

    /** What is found for the word when one of the endings is exchanged. */
    private Optional<String> base(String kind, String word, Lookup lookup) {
        for (Ending ending : endings.getOrDefault(kind, List.of())) {
            String base = without(word, ending);
            String found = base.isEmpty() ? null : lookup.find(base + ending.standsFor());
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private Optional<String> withPronoun(String word) {
        for (Ending ending : endings.getOrDefault("@clitic", List.of())) {
            String base = without(word, ending);
            String found = base.isEmpty()
                    ? null
                    : Optional.ofNullable(phrases.get(base)).orElseGet(() -> stem(base));
            if (found != null) {
                return Optional.of((found + " " + ending.standsFor()).strip());
            }
        }
        return Optional.empty();
    }

    private static String without(String word, Ending ending) {
        boolean ends = word.endsWith(ending.letters())
                && word.length() - ending.letters().length() >= SHORTEST_BASE;
        return ends ? word.substring(0, word.length() - ending.letters().length()) : "";
    }

    private @Nullable String stem(String word) {
        for (int length = word.length(); length >= SHORTEST_STEM; length--) {
            Stem stem = stems.get(word.substring(0, length));
            if (stem != null) {
                return stem.verb() ? inflected(stem.english(), word.substring(length)) : stem.english();
            }
        }
        return null;
    }

    private String inflected(String verb, String ending) {
        if (has("@past", ending)) {
            return verb + (verb.endsWith("e") ? "d" : "ed");
        }
        if (has("@going", ending)) {
            return (verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb) + "ing";
        }
        if (has("@will", ending)) {
            return "will " + verb;
        }
        return has("@would", ending) ? "would " + verb : verb;
    }

    private boolean has(String kind, String letters) {
        return endings.getOrDefault(kind, List.of()).stream()
                .anyMatch(ending -> ending.letters().equals(letters));
    }

    private static String withoutAccents(String word) {
        if (word.chars().allMatch(c -> c < 128)) {
            return word;
        }
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(word.length());
        apart.codePoints().filter(c -> c < 0x300 || c > 0x36F).forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
