/** Figures out: files of any size, streamed from one snapshot of the tables, and what their columns mean. */
@NullMarked
package vn.gioc.dashboard.export;

import org.jspecify.annotations.NullMarked;
