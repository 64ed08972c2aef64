/**
 * What every other room stands on: clock, configuration, database and migrations, transactions, mail transport, and the
 * layout around each web page. It knows nothing of comments, and owns no tables.
 */
@NullMarked
package org.signpost.platform;

import org.jspecify.annotations.NullMarked;
