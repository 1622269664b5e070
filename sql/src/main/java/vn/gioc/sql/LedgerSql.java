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

    /**
     * All of it: what was laid down for all first, then in the order of each partition of the log. Moments are
     * microseconds since 1970. Two ordered scans of the primary key, so that nothing is sorted.
     */
    public static final String READ_ALL = "(" + read("type = 'reference.version.v1'") + ") union all ("
            + read("type <> 'reference.version.v1'") + ")";

    /** What the ledger no longer holds, in the columns of {@link #READ_ALL}: retired subjects, then opening balances. */
    public static final String READ_RETIRED = """
            select 'retired' as type, 0 as log_partition, 0::bigint as log_offset,
              (extract(epoch from last_recorded_at) * 1000000)::bigint as recorded_at, '' as unit, kind as source,
              '' as id, subject, (extract(epoch from ended_at) * 1000000)::bigint as occurred_at, '' as data
            from retired_subject
            union all
            select 'opening', 0, 0, 0, unit, kind, width, array_to_string(dimensions, chr(31)),
              (extract(epoch from bucket) * 1000000)::bigint, array_to_string(sums, ',')
            from opening_flow""";

    private LedgerSql() {}

    private static String read(String which) {
        return """
                select type, log_partition, log_offset, (extract(epoch from recorded_at) * 1000000)::bigint as recorded_at,
                  unit, source, id, subject, (extract(epoch from occurred_at) * 1000000)::bigint as occurred_at,
                  data::text as data
                from event_ledger
                where %s
                order by type, log_partition, log_offset""".formatted(which);
    }
}
