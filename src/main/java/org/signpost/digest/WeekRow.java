package org.signpost.digest;

/** One digest in the list on screen, in words. */
public record WeekRow(String week, String subject, String due, String state) {}
