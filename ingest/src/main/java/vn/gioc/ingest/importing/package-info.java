/** Files to events, on the sender's side: each row of a CSV or XLSX becomes CloudEvents by a mapping file. */
@NullMarked
package vn.gioc.ingest.importing;

import org.jspecify.annotations.NullMarked;
