/**
 * What every page stands on: templates and the layout around them, the sentences after a redirect, error pages
 * and the headers that every answer carries. It knows no page of any room. No tables.
 */
@NullMarked
package org.signpost.platform.web;

import org.jspecify.annotations.NullMarked;
