/** Indicators: values and their revisions. */
@NullMarked
package vn.gioc.streamjobs.indicator;

import org.jspecify.annotations.NullMarked;
