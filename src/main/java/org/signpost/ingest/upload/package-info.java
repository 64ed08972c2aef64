/**
 * A file on its way in from a browser: it is read as it arrives and lies in a folder of the installation's home until its
 * import has ended, never in memory as a whole. What is in it is not known here. No tables.
 */
@NullMarked
package org.signpost.ingest.upload;

import org.jspecify.annotations.NullMarked;
