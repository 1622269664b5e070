/** Source keys: who may send, for which sources and units. */
@NullMarked
package vn.gioc.ingest.key;

import org.jspecify.annotations.NullMarked;
