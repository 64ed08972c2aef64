package org.signpost.triage.date;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import org.signpost.triage.text.Alternatives;

/** The words for months, weekdays and small numbers, in plain form, in six languages. */
final class Calendar {
    private static final Map<String, Integer> MONTHS = numbered(
            "jan january enero ene janeiro janvier enero января январь",
            "feb february febrero febr fevereiro fevrier pebrero февраля февраль",
            "mar march marzo marco mars marso марта март",
            "apr april abril abr avril апреля апрель",
            "may mayo maio mai мая май",
            "jun june junio junho juin hunyo июня июнь",
            "jul july julio julho juillet hulyo июля июль",
            "aug august agosto ago aout августа август",
            "sep sept september septiembre setiembre setembro septembre setyembre сентября сентябрь",
            "oct october octubre outubro octobre oktubre октября октябрь",
            "nov november noviembre novembro novembre nobyembre ноября ноябрь",
            "dec december diciembre dic dezembro decembre disyembre декабря декабрь");
    private static final Map<String, Integer> WEEKDAYS = numbered(
            "monday lunes segunda-feira lundi понедельник mon",
            "tuesday tues tue martes terca-feira terca mardi вторник",
            "wednesday miercoles quarta-feira mercredi miyerkules среду среда wed weds",
            "thursday thurs thur thu jueves quinta-feira jeudi huwebes четверг",
            "friday fri viernes sexta-feira vendredi biyernes пятницу пятница",
            "saturday sabado samedi субботу суббота sat",
            "sunday domingo dimanche воскресенье sun");
    private static final Map<String, Integer> NUMBERS = numbered(
            "a an one un una um uma une isang один одну",
            "two couple dos dois duas deux dalawang два две",
            "three few tres trois tatlong три",
            "four cuatro quatro quatre apat четыре",
            "five cinco cinq limang пять",
            "six seis anim шесть",
            "seven siete sete sept pitong семь",
            "eight ocho oito huit walong восемь",
            "nine nueve nove neuf siyam девять",
            "ten diez dez dix sampung десять");

    private Calendar() {}

    static String monthNames() {
        return alternatives(MONTHS);
    }

    static String weekdayNames() {
        return alternatives(WEEKDAYS);
    }

    static String numberNames() {
        return alternatives(NUMBERS);
    }

    static int month(String name) {
        return value(MONTHS, name);
    }

    static DayOfWeek weekday(String name) {
        return DayOfWeek.of(value(WEEKDAYS, name));
    }

    /** A number in digits or words. */
    static int number(String written) {
        return Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : value(NUMBERS, written);
    }

    private static int value(Map<String, Integer> names, String name) {
        Integer value = names.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no word of the calendar: " + name);
        }
        return value;
    }

    private static Map<String, Integer> numbered(String... lines) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < lines.length; i++) {
            for (String name : lines[i].split(" ", -1)) {
                numbers.put(name, i + 1);
            }
        }
        return Map.copyOf(numbers);
    }

    /** The longer first, so that "sept" does not hide "september". */
    private static String alternatives(Map<String, Integer> names) {
        return Alternatives.grouped(String.join(
                "|",
                names.entrySet().stream()
                        .map(Entry::getKey)
                        .sorted((one, other) -> other.length() - one.length())
                        .toList()));
    }
}
