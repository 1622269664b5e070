/** What rules rest on and a ward may change: calendars, catalogs and weights, each version with its moment. */
@NullMarked
package vn.gioc.domain.reference;

import org.jspecify.annotations.NullMarked;
