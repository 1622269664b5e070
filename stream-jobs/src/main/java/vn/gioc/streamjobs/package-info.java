/** Log in, tables out: Flink jobs that turn events into dossiers, reports, indicators, flows and the ledger. */
@NullMarked
package vn.gioc.streamjobs;

import org.jspecify.annotations.NullMarked;
