/** What staff and the public see, in a real Chromium against the running application. */
@NullMarked
package org.signpost.browser;

import org.jspecify.annotations.NullMarked;
