/**
 * Writing, comparing, publishing and reviewing entries on screen. Moderators write and propose; the legal team and
 * administrators publish. Nothing that somebody typed is lost. Table: {@code faq_proposal}.
 */
@NullMarked
package org.signpost.faq.editor;

import org.jspecify.annotations.NullMarked;
