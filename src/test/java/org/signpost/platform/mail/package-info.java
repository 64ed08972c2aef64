@NullMarked
package org.signpost.platform.mail;

import org.jspecify.annotations.NullMarked;
