package org.signpost.triage;

import java.util.Locale;

/** What kind of personal data a text holds. */
public enum PersonalDataType {
    /** An alien registration number. */
    A_NUMBER("A-number"),
    /** A receipt number of an immigration agency. */
    RECEIPT_NUMBER("receipt number"),
    /** A social security number. */
    SSN("social security number"),
    PASSPORT("passport number"),
    PHONE("phone number"),
    EMAIL("e-mail address"),
    /** A street address. */
    ADDRESS("address"),
    BIRTH_DATE("birth date"),
    /** A third party's full name. */
    NAME("name");

    private final String label;

    PersonalDataType(String label) {
        this.label = label;
    }

    /** In words, as a mask shows it. */
    public String label() {
        return label;
    }

    /** As in JSON: lower case. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
