package vn.gioc.sql;

/** The ledger: every raw event, in the order of the log. */
public final class LedgerSql {
    /** COPY, text format. The columns stand in the order the log gives them. */
    public static final String COPY_EVENTS = """
            copy event_ledger (type, log_partition, log_offset, recorded_at, unit, source, id, subject, occurred_at, data)
            from stdin""";

    /** COPY, text format. */
    public static final String COPY_REJECTIONS = """
            copy rejection (log_partition, log_offset, recorded_at, source, id, type, field, reason)
            from stdin""";

    /** All of it, in an order in which what stands together in the log stays together. */
    public static final String READ_ALL = """
            select type, log_partition, log_offset, recorded_at, unit, source, id, subject, occurred_at, data::text
            from event_ledger
            order by type, log_partition, log_offset""";

    private LedgerSql() {}
}
