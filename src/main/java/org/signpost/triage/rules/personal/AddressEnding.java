package org.signpost.triage.rules.personal;

/** What follows the street of an address: door, floor, quarter, town, state, postcode, in any order that people use. */
final class AddressEnding {
    private static final String NO_TOWN =
            "(?!(?:I|ICE|My|We|He|She|The|But|And|It|They|Please|Thanks?|Thank|Tel|Phone|Cell|Call|Email|DOB|SSN|Our|Who|Not|Is|This|That|Can"
                    + "|Mi|Mis|Su|No|Pero|Gracias|Por|Me|Tengo|Vivo|Es|Yo|Con|Para|Se|Si)\\b)";
    private static final String WORD = "\\p{Lu}[\\p{L}'-]{1,20}(?![\\p{L}\\d])";
    private static final String TOWN = NO_TOWN + "(?:(?:St|Ft|Mt|Sta|Sto|Pto)\\. )?" + WORD
            + "(?:(?: (?:de la|de las|de los|de|das|dos|y|del|la|las|los|of|do|da|upon|sur))? " + WORD + "){0,3}";
    private static final String AREA =
            "(?:(?i:col(?:onia)?|barrio|bo|fracc(?:ionamiento)?|urb|residencial|mpio|municipio|delegaci[oó]n|alcald[ií]a|sector|ejido|brgy|barangay)\\.? |Zona \\d{1,2},? ?)";
    private static final String DOOR_KIND =
            "(?i:apt|apto|apartment|apartamento|suite|ste|unit|floor|fl|room|rm|depto|departamento|dpto|dept|int|interior|piso|puerta|planta|bldg|building|lot|space|spc|trailer"
                    + "|flat|letra|torre|bloque|block|manzana|mz|lote|casa|local|edificio|esc|escalera|ph)";
    private static final String DOOR =
            "(?:" + DOOR_KIND + "\\.? ?#? ?(?:\\d[\\w-]{0,5}|[A-Z][\\d-]?\\w{0,3})\\b|# ?[\\w-]{1,6}"
                    + "|\\d{1,2}(?:st|nd|rd|th|do|da|er|ro|ra|to|ta|[ºª°])?\\.? (?i:floor|fl|piso|planta|izquierda|izqda?|derecha|dcha)\\b\\.?"
                    + "|(?i:(?:lower|upper|rear|front|basement) (?:unit|floor|flat|apartment|apt)|basement|rear|s[oó]tano|planta baja|izquierda|derecha)\\b)";
    private static final String POSTCODE =
            "(?:(?:NSW|VIC|QLD|TAS|ACT|WA|SA|NT) \\d{4}\\b|(?:C\\.? ?P\\.? ?|CP:? ?)?\\d{5}(?:-\\d{4})?(?![\\d])|C\\.? ?P\\.? ?\\d{4}\\b"
                    + "|[A-Z]{1,2}\\d{1,2}[A-Z]? \\d[A-Z]{2}\\b|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d\\b)";

    /** An optional end; matches as much as belongs to the address and never gives back. */
    static final String PATTERN =
            "(?:,? (?:NW|NE|SW|SE|N|S|E|W|North|South|East|West|Norte|Sur|Oriente|Poniente|Ote|Pte)(?!\\p{L})\\.?|,? ?"
                    + DOOR
                    + "|, ?\\d{4,5} " + TOWN + "|,? " + POSTCODE + "|, ?" + AREA + "?" + TOWN
                    + "|,? " + AREA + TOWN + "|,? [A-Z]{2}\\b(?![ -]?[a-z])|,? D\\.[CF]\\.|,? " + TOWN
                    + ",? (?:[A-Z]{2} )?\\d{5}\\b){0,7}+";

    private AddressEnding() {}
}
