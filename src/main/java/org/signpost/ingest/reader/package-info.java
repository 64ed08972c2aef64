/**
 * The formats in which comments come in: one reader for each, chosen by content, each taking hostile input in bounded
 * memory. A reader hands on what it finds and says what it could not read and where; it stores nothing and decides
 * nothing, and needs no database.
 *
 * <p>A comment counts as staff's own only where the source says so in words (a field, or a role that WordPress embeds). The
 * class {@code bypostauthor}, an account's number or a name is not enough: guests write posts, readers have accounts, and
 * anybody can type a name. A question taken for a staff answer would be lost; the other mistake costs one look.
 */
@NullMarked
package org.signpost.ingest.reader;

import org.jspecify.annotations.NullMarked;
