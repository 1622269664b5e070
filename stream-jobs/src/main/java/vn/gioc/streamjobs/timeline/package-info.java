/** What dossiers and reports share: a set of events is the state, and what it tells moves the figures. */
@NullMarked
package vn.gioc.streamjobs.timeline;

import org.jspecify.annotations.NullMarked;
