/** Which open dossiers will pass their due moment within three working days: read, kept for a minute, shown with why. */
@NullMarked
package vn.gioc.dashboard.forecast;

import org.jspecify.annotations.NullMarked;
