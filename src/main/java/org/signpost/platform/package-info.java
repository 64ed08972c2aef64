/**
 * What every other room stands on: settings, how texts are cut and hashed and tokens made, and in the packages inside the
 * database, mail, outgoing connections and the layout around each web page. It knows nothing of comments, and owns no tables.
 */
@NullMarked
package org.signpost.platform;

import org.jspecify.annotations.NullMarked;
