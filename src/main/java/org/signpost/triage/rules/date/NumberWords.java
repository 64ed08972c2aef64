package org.signpost.triage.rules.date;

import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import org.signpost.triage.text.AlternationGrouping;

/** Numbers in words, in plain form: to ten in six languages, to ninety-nine and as ordinals in English and Spanish. */
final class NumberWords {
    private static final Map<String, Integer> SMALL = counting(
            "a an one un una um uma une isang один одну",
            "two couple dos dois duas deux dalawang два две",
            "three few tres trois tatlong три",
            "four cuatro quatro quatre apat четыре",
            "five cinco cinq limang пять",
            "six seis anim шесть",
            "seven siete sete sept pitong семь",
            "eight ocho oito huit walong восемь",
            "nine nueve nove neuf siyam девять",
            "ten diez dez dix sampung десять",
            "eleven once",
            "twelve doce dozen",
            "thirteen trece",
            "fourteen catorce",
            "fifteen quince",
            "sixteen dieciseis",
            "seventeen diecisiete",
            "eighteen dieciocho",
            "nineteen diecinueve",
            "twenty veinte",
            "veintiuno veintiun veintiuna",
            "veintidos",
            "veintitres",
            "veinticuatro",
            "veinticinco",
            "veintiseis",
            "veintisiete",
            "veintiocho",
            "veintinueve");
    private static final String[] ENGLISH_TENS = {
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    private static final String[] SPANISH_TENS = {
        "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"
    };
    private static final String[] ENGLISH_UNITS = {
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
    };
    private static final String[] SPANISH_UNITS = {
        "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"
    };
    private static final Map<String, Integer> NUMBERS = numbers();
    private static final Map<String, Integer> ORDINALS = ordinals();

    private NumberWords() {}

    /** An alternation of all numbers in words. */
    static String names() {
        return alternatives(NUMBERS);
    }

    /** An alternation of the days of a month in words. */
    static String dayNames() {
        return alternatives(ORDINALS);
    }

    /** A number in digits or words. */
    static int number(String written) {
        return Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : value(NUMBERS, written);
    }

    /** A day of a month in digits or words. */
    static int day(String written) {
        return Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : value(ORDINALS, written);
    }

    static int value(Map<String, Integer> names, String name) {
        Integer value = names.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no word of the calendar: " + name);
        }
        return value;
    }

    /** The words of the first line stand for 1, those of the second for 2, and so on. */
    static Map<String, Integer> counting(String... lines) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < lines.length; i++) {
            for (String name : lines[i].split(" ", -1)) {
                numbers.put(name, i + 1);
            }
        }
        return Map.copyOf(numbers);
    }

    /** The longer first, so that "sept" does not hide "september". */
    static String alternatives(Map<String, Integer> names) {
        return AlternationGrouping.grouped(String.join(
                "|",
                names.entrySet().stream()
                        .map(Entry::getKey)
                        .sorted((one, other) -> other.length() - one.length())
                        .toList()));
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>(SMALL);
        for (int ten = 0; ten < ENGLISH_TENS.length; ten++) {
            numbers.put(ENGLISH_TENS[ten], 20 + 10 * ten);
            for (int unit = 0; unit < ENGLISH_UNITS.length; unit++) {
                numbers.put(ENGLISH_TENS[ten] + "-" + ENGLISH_UNITS[unit], 21 + 10 * ten + unit);
                numbers.put(ENGLISH_TENS[ten] + " " + ENGLISH_UNITS[unit], 21 + 10 * ten + unit);
            }
        }
        for (int ten = 0; ten < SPANISH_TENS.length; ten++) {
            numbers.put(SPANISH_TENS[ten], 30 + 10 * ten);
            for (int unit = 0; unit < SPANISH_UNITS.length; unit++) {
                numbers.put(SPANISH_TENS[ten] + " y " + SPANISH_UNITS[unit], 31 + 10 * ten + unit);
            }
        }
        return Map.copyOf(numbers);
    }

    private static Map<String, Integer> ordinals() {
        String[] english =
                ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
                                + " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth")
                        .split(" ", -1);
        Map<String, Integer> ordinals = new HashMap<>(Map.of("primero", 1, "premier", 1, "treinta y uno", 31));
        for (int day = 1; day <= english.length; day++) {
            ordinals.put(english[day - 1], day);
        }
        for (int unit = 1; unit <= 9; unit++) {
            ordinals.put("twenty-" + english[unit - 1], 20 + unit);
            ordinals.put("twenty " + english[unit - 1], 20 + unit);
        }
        ordinals.put("thirtieth", 30);
        ordinals.put("thirty-first", 31);
        ordinals.put("thirty first", 31);
        String few = "uno dos tres cuatro cinco seis siete ocho nueve diez";
        for (String spanish : (few + " once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte"
                        + " veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho"
                        + " veintinueve treinta")
                .split(" ", -1)) {
            ordinals.put(spanish, spanish.equals("uno") ? 1 : NUMBERS.getOrDefault(spanish, 1));
        }
        return Map.copyOf(ordinals);
    }
}
