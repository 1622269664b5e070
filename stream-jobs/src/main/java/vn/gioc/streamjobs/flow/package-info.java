/** Movements added up per leaf and bucket. */
@NullMarked
package vn.gioc.streamjobs.flow;

import org.jspecify.annotations.NullMarked;
