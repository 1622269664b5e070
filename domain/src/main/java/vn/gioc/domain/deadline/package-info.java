/** Working calendars, due moments and when they pass. */
@NullMarked
package vn.gioc.domain.deadline;

import org.jspecify.annotations.NullMarked;
