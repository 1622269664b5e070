package vn.gioc.streamjobs.sink;

import java.io.Serializable;

/** Asks where the log ends: of each partition the offset its next record will have. */
public interface LogEnd extends Serializable {
    /** @throws Exception where the log can't be asked: the job fails and is started again */
    Positions read() throws Exception;
}
