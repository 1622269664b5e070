/** Citizen reports: from their events to rows and movements. */
@NullMarked
package vn.gioc.streamjobs.report;

import org.jspecify.annotations.NullMarked;
