@NullMarked
package org.signpost.platform.database;

import org.jspecify.annotations.NullMarked;
