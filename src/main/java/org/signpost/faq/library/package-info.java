/**
 * The entries as files and as numbered versions, and the checks that keep them trustworthy. Tables: {@code faq_entry},
 * {@code faq_version}.
 */
@NullMarked
package org.signpost.faq.library;

import org.jspecify.annotations.NullMarked;
