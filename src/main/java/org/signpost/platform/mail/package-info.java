/**
 * Sending one mail over SMTP, and whether the server took it. Who gets what is decided elsewhere. No tables.
 */
@NullMarked
package org.signpost.platform.mail;

import org.jspecify.annotations.NullMarked;
