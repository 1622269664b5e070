package vn.gioc.streamjobs.timeline;

import java.io.Serializable;
import java.util.Optional;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.streamjobs.log.StoredEvent;
import vn.gioc.streamjobs.sink.Table;

/** How the events of one kind of subject tell it. A pure function of the set of events. */
public interface Telling<M extends Enum<M>> extends Serializable {
    /** Empty where the events do not yet say what the subject is. */
    Optional<Told<M>> tell(String subject, StoredEvent[] events, WorkingCalendar calendar);

    /** The table of its rows. */
    Table rows();

    /** The table of its flows. */
    Table flows();
}
