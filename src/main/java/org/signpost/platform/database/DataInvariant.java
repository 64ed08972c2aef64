package org.signpost.platform.database;

/**
 * Something that must hold of the data at any moment, whatever crashed when; {@code signpost doctor} checks each.
 *
 * @param sentence what holds, as a sentence for whoever runs the installation
 * @param offenders a query without parameters whose single column names each row that breaks it
 */
public record DataInvariant(String sentence, String offenders) {}
