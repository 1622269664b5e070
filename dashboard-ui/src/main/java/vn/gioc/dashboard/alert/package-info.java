/** Alerts as they stand in the tables, and what people do with them. */
@NullMarked
package vn.gioc.dashboard.alert;

import org.jspecify.annotations.NullMarked;
