package org.signpost.desk;

/** What came of one of several approvals. */
public record BulkResult(long id, String author, boolean approved, String sentence) {}
