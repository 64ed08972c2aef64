package org.signpost.desk.queue;

import java.util.ArrayList;
import java.util.List;

/**
 * One piece of what was typed into the search box.
 *
 * @param excluded whether a minus stands before it
 * @param operator what stands before the colon, as typed; empty for words
 * @param value what was typed, without quotes
 * @param quoted whether the value stood in quotes
 */
record SearchTerm(boolean excluded, String operator, String value, boolean quoted) {
    private static final String QUOTES = "\"“”„«»";

    /** The terms in their order; blanks separate them, but not within quotes. A quote that is never closed ends with the text. */
    static List<SearchTerm> of(String typed) {
        List<SearchTerm> terms = new ArrayList<>();
        int at = 0;
        while (at < typed.length()) {
            if (Character.isWhitespace(typed.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            int quote = -1;
            int end = -1;
            while (at < typed.length() && end < 0) {
                char c = typed.charAt(at);
                boolean opens =
                        at == start || typed.charAt(at - 1) == ':' || (at == start + 1 && typed.charAt(start) == '-');
                if (isQuote(c) && opens && quote < 0) {
                    quote = at;
                } else if (quote >= 0 ? isQuote(c) : Character.isWhitespace(c)) {
                    end = at;
                }
                at++;
            }
            terms.add(term(typed, start, quote, end < 0 ? typed.length() : end));
        }
        return terms;
    }

    private static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    private static SearchTerm term(String typed, int start, int quote, int end) {
        int from = start;
        while (from < end && typed.charAt(from) == '-') {
            from++;
        }
        boolean excluded = from > start && from < end;
        if (from == end) {
            from = start;
        }
        String before = typed.substring(from, quote < 0 ? end : quote);
        int colon = before.indexOf(':');
        if (colon < 1
                || !before.substring(0, colon).chars().allMatch(Character::isLetter)
                || isAddress(before, colon)) {
            return new SearchTerm(excluded, "", typed.substring(quote < 0 ? from : quote + 1, end), quote >= 0);
        }
        String value = quote < 0 ? before.substring(colon + 1) : typed.substring(quote + 1, end);
        return new SearchTerm(excluded, before.substring(0, colon), value, quote >= 0);
    }

    private static boolean isAddress(String term, int colon) {
        return term.startsWith("//", colon + 1);
    }
}
