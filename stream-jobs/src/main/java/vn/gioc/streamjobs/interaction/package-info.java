/** Interactions: counted once. */
@NullMarked
package vn.gioc.streamjobs.interaction;

import org.jspecify.annotations.NullMarked;
