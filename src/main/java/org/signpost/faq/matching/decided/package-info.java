/** What people answered, as matching learns from it at once: by neighbours, and by how often an entry is linked. */
@NullMarked
package org.signpost.faq.matching.decided;

import org.jspecify.annotations.NullMarked;
