/** How a fact comes in: over HTTP into the log, and nothing else. */
@NullMarked
package vn.gioc.ingest;

import org.jspecify.annotations.NullMarked;
