/** The proof: what the screens show beside what the raw events give when they are counted again. */
@NullMarked
package vn.gioc.dashboard.reconciliation;

import org.jspecify.annotations.NullMarked;
