package vn.gioc.standalone.simulator;

import java.time.LocalDate;
import java.util.List;

/** One kind of what happens in a ward. Days are those of Asia/Ho_Chi_Minh. */
interface Happenings {
    /** The whole stories that begin on {@code day}: always the same ones, and nothing of them is sent before it. */
    List<Story> begunOn(LocalDate day);

    /** How many days after its beginning something of a story may still be sent. */
    int longestDays();

    /** How many days a story may belong to a history after its beginning. */
    default int toldForDays() {
        return longestDays();
    }
}
