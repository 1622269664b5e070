/** Calendars, the catalog and the weights: laid down through the door of events, read from the tables. */
@NullMarked
package vn.gioc.dashboard.reference;

import org.jspecify.annotations.NullMarked;
