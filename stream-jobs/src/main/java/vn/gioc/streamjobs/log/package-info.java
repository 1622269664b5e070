/** The log as the jobs read it: records with their place, and the clock that travels with them. */
@NullMarked
package vn.gioc.streamjobs.log;

import org.jspecify.annotations.NullMarked;
