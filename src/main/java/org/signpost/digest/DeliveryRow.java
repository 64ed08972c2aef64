package org.signpost.digest;

/** One recipient of a digest on screen, in words; {@code note} may be empty. */
public record DeliveryRow(String email, String state, String note, boolean failed) {}
