package vn.gioc.streamjobs.timeline;

import java.io.Serializable;
import java.util.Optional;
import vn.gioc.domain.reference.ReferenceBook;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.log.StoredEvent;
import vn.gioc.streamjobs.sink.Table;

/** How the events of one kind of subject tell it. A pure function of the set of events and of what is laid down. */
public interface Telling<M extends Enum<M>> extends Serializable {
    /** Empty where the events do not yet say what the subject is. */
    Optional<Told<M>> tell(String subject, StoredEvent[] events, ReferenceBook book);

    /** Whether the record is about a subject of this kind. */
    boolean concerns(LogRecord record);

    /** What its figures are of: {@code dossiers} or {@code reports}. */
    String subject();

    /** The name of a measure's column, by the measure's ordinal. */
    String measure(int ordinal);

    /** The table of its rows. */
    Table rows();

    /** The table of its flows. */
    Table flows();
}
