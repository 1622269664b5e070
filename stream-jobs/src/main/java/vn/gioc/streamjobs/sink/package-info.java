/** The one sink: everything that changed, in one transaction. */
@NullMarked
package vn.gioc.streamjobs.sink;

import org.jspecify.annotations.NullMarked;
