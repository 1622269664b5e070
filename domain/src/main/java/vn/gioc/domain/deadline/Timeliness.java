package vn.gioc.domain.deadline;

/** How an end stands to its due moment: trước hạn, đúng hạn, quá hạn. */
public enum Timeliness {
    EARLY,
    ON_TIME,
    LATE
}
