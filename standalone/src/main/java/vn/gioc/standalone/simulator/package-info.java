/** A believable ward that sends its events like any other source: seeded, repeatable, with the faults of real ones. */
@NullMarked
package vn.gioc.standalone.simulator;

import org.jspecify.annotations.NullMarked;
