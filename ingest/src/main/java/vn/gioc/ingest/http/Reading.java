package vn.gioc.ingest.http;

import io.cloudevents.CloudEvent;
import vn.gioc.ingest.log.Rejection;

/** What came of one event. */
sealed interface Reading {
    /** Fit for the log. */
    record Taken(CloudEvent event) implements Reading {}

    /** @param byKey whether only the key stood in its way */
    record Refused(Rejection rejection, boolean byKey) implements Reading {}
}
