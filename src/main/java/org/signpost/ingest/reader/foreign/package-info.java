/**
 * Files that are something else than a list of comments: what each is and what to do instead. A page that a browser saved as
 * one file (MHTML) is unwrapped here.
 */
@NullMarked
package org.signpost.ingest.reader.foreign;

import org.jspecify.annotations.NullMarked;
