package org.signpost.triage.rules.date;

import java.time.DayOfWeek;
import java.util.Map;

/** The words for months and weekdays, in plain form, in six languages. */
final class CalendarWords {
    private static final Map<String, Integer> MONTHS = NumberWords.counting(
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
    private static final Map<String, Integer> WEEKDAYS = NumberWords.counting(
            "monday lunes segunda-feira lundi понедельник mon",
            "tuesday tues tue martes terca-feira terca mardi вторник",
            "wednesday miercoles quarta-feira mercredi miyerkules среду среда wed weds",
            "thursday thurs thur thu jueves quinta-feira jeudi huwebes четверг",
            "friday fri viernes sexta-feira vendredi biyernes пятницу пятница",
            "saturday sabado samedi субботу суббота sat",
            "sunday domingo dimanche воскресенье sun");

    private CalendarWords() {}

    static String monthNames() {
        return NumberWords.alternatives(MONTHS);
    }

    static String weekdayNames() {
        return NumberWords.alternatives(WEEKDAYS);
    }

    static int month(String name) {
        return NumberWords.value(MONTHS, name);
    }

    static DayOfWeek weekday(String name) {
        return DayOfWeek.of(NumberWords.value(WEEKDAYS, name));
    }
}
