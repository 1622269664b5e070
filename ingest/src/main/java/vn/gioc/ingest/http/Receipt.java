package vn.gioc.ingest.http;

import java.util.List;
import vn.gioc.ingest.log.Rejection;

/**
 * The answer to a request whose events were looked at one by one.
 *
 * @param accepted how many are durably in the log, events sent before included
 */
record Receipt(int accepted, List<Rejected> rejected) {
    /**
     * @param index place in the request, from 0
     * @param id as sent, or empty
     * @param field the field that breaks a rule, such as {@code data.status}
     */
    record Rejected(int index, String id, String field, String detail) {
        static Rejected of(int index, Rejection rejection) {
            return new Rejected(index, rejection.id(), rejection.field(), rejection.reason());
        }
    }
}
