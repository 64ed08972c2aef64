package org.signpost.triage.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns a text into the numbers of BERT's word pieces (uncased), as the embedding model was trained on. */
public final class WordPieceTokeniser {
    private static final int MAX_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int first;
    private final int last;

    private WordPieceTokeniser(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = number("[UNK]");
        this.first = number("[CLS]");
        this.last = number("[SEP]");
    }

    /** Reads the vocabulary out of a {@code tokenizer.json}. */
    public static WordPieceTokeniser read(InputStream json) throws IOException {
        Map<String, Integer> vocabulary = HashMap.newHashMap(32_000);
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME && "vocab".equals(parser.currentName())) {
                    parser.nextToken();
                    while (parser.nextToken() == JsonToken.FIELD_NAME) {
                        String piece = parser.currentName();
                        vocabulary.put(piece, parser.nextIntValue(0));
                    }
                    return new WordPieceTokeniser(vocabulary);
                }
            }
        }
        throw new IOException("the tokenizer file holds no vocabulary");
    }

    private int number(String piece) {
        Integer number = vocabulary.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + piece);
        }
        return number;
    }

    /** The pieces' numbers between the two end marks, at most {@code limit} with them. */
    public long[] pieces(String text, int limit) {
        List<Integer> pieces = new ArrayList<>();
        String plain = plain(text);
        int at = 0;
        while (at < plain.length() && pieces.size() < limit - 2) {
            int character = plain.codePointAt(at);
            int end = at + Character.charCount(character);
            if (!Character.isWhitespace(character)) {
                if (!standsAlone(character)) {
                    end = wordEnd(plain, end);
                }
                cut(plain.substring(at, end), pieces);
            }
            at = end;
        }
        int size = Math.min(pieces.size(), limit - 2);
        long[] numbers = new long[size + 2];
        numbers[0] = first;
        for (int i = 0; i < size; i++) {
            numbers[i + 1] = pieces.get(i);
        }
        numbers[size + 1] = last;
        return numbers;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (Character.isWhitespace(character) || standsAlone(character)) {
                break;
            }
            at += Character.charCount(character);
        }
        return at;
    }

    /** Lower case, without accents and control characters. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .filter(c -> Character.isWhitespace(c) || !isControl(c))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isControl(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
            default -> character == 0xFFFD;
        };
    }

    /** Punctuation and Chinese characters are words of their own. */
    private static boolean standsAlone(int c) {
        boolean symbol = c < 127 && c > 32 && !Character.isLetterOrDigit(c);
        if (symbol || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** The longest known beginning, then the longest known continuation, and so on. */
    private void cut(String word, List<Integer> pieces) {
        if (word.length() > MAX_WORD) {
            pieces.add(unknown);
            return;
        }
        List<Integer> cut = new ArrayList<>();
        int start = 0;
        while (start < word.length()) {
            int end = word.length();
            Integer piece = null;
            while (end > start && piece == null) {
                String part = word.substring(start, end);
                piece = vocabulary.get(start == 0 ? part : "##" + part);
                end--;
            }
            if (piece == null) {
                pieces.add(unknown);
                return;
            }
            cut.add(piece);
            start = end + 1;
        }
        pieces.addAll(cut);
    }
}
