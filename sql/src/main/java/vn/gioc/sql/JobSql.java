package vn.gioc.sql;

/** What the jobs write about themselves: the epoch they write in, how far they have come, who was heard. */
public final class JobSql {
    /** The channel on which each flush is announced, without payload. */
    public static final String CHANNEL = "gioc_flush";

    /** Begins a new epoch: whoever wrote in an older one is fenced off from now on, and nothing is live until it writes. */
    public static final String BEGIN_EPOCH = """
            update job_flush set epoch = nextval('job_epoch'), flushed_at = null
            where only_row
            returning epoch, seq""";

    /** Fails to find its row once a newer epoch has begun. Parameters: as_of, epoch. */
    public static final String ADVANCE = """
            update job_flush set seq = seq + 1, as_of = ?, flushed_at = clock_timestamp()
            where only_row and epoch = ?
            returning seq""";

    /** Nothing new, but still at work. Parameters: as_of, epoch. */
    public static final String BEAT = """
            update job_flush set as_of = ?, flushed_at = clock_timestamp()
            where only_row and epoch = ?""";

    public static final String FLUSHES = "select seq from job_flush";

    public static final String POSITIONS = "select topic, log_partition, next_offset from log_position";

    /** Parameters: topics, partitions, next offsets. */
    public static final String SAVE_POSITIONS = """
            insert into log_position (topic, log_partition, next_offset)
            select * from unnest(?::text[], ?::integer[], ?::bigint[])
            on conflict (topic, log_partition) do update set next_offset = excluded.next_offset""";

    public static final String NOTIFY = "notify " + CHANNEL;

    public static final String LISTEN = "listen " + CHANNEL;

    /** Parameters: units, sources, last received, last event, events. */
    public static final String SAVE_FRESHNESS = """
            insert into source_freshness as old (unit, source, last_received_at, last_event_at, events)
            select * from unnest(?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::bigint[])
            on conflict (unit, source) do update set
              last_received_at = greatest(old.last_received_at, excluded.last_received_at),
              last_event_at = greatest(old.last_event_at, excluded.last_event_at),
              events = old.events + excluded.events""";

    private JobSql() {}
}
