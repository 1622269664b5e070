/** The log that events are durable in before anybody is told they were taken. */
@NullMarked
package vn.gioc.ingest.log;

import org.jspecify.annotations.NullMarked;
