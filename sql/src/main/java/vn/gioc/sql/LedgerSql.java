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

    /** All of it, in the order of each partition of the log. Moments are microseconds since 1970. */
    public static final String READ_ALL = """
            select type, log_partition, log_offset, (extract(epoch from recorded_at) * 1000000)::bigint as recorded_at,
              unit, source, id, subject, (extract(epoch from occurred_at) * 1000000)::bigint as occurred_at,
              data::text as data
            from event_ledger
            order by type, log_partition, log_offset""";

    private LedgerSql() {}
}
