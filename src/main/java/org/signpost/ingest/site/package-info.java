/**
 * Keeps the comments of connected sites as they are there: new ones by their numbers downwards, every change by looking again
 * at those that are known. A comment is stored in one transaction with the note how far the site has been read, and no
 * transaction is open while the site is asked. Tables: {@code ingest_site_sync}, {@code ingest_site_comment},
 * {@code ingest_site_post}, {@code ingest_site_staff}. Place of a test's power cut: {@code site-page-stored}, between two pages.
 */
@NullMarked
package org.signpost.ingest.site;

import org.jspecify.annotations.NullMarked;
