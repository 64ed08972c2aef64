/**
 * The pages on which an administrator connects WordPress sites: tries an address and an account, keeps them, changes them, says
 * what may be done there, and takes a site off again; and what every page says while a site does not answer. No table here:
 * see {@code wordpress.connection}.
 */
@NullMarked
package org.signpost.ingest.connect;

import org.jspecify.annotations.NullMarked;
