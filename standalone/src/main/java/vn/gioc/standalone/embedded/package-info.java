/** The parts a centre brings along where no address is given: a log, a database, and a place for the jobs to run. */
@NullMarked
package vn.gioc.standalone.embedded;

import org.jspecify.annotations.NullMarked;
