package vn.gioc.dashboard.alert;

/** Alerts as their entries tell them, in SQL: all of these, or only those up to a moment. */
public final class ToldAlerts {
    /** From {@code alert}; of its entries those for which {@code %1$s} holds. */
    public static final String FROM = """
        from alert
        join lateral (
          select count(*) as entries,
            (array_agg(value order by n desc) filter (where value is not null))[1] as value,
            (array_agg(owner order by n desc) filter (where kind in ('OPENED', 'TAKEN', 'PASSED')))[1] as owner,
            (array_agg(kind order by n desc) filter (where kind in ('OPENED', 'TAKEN', 'PASSED')))[1] as last,
            min(at) filter (where kind = 'TAKEN') as taken_at,
            max(at) filter (where kind in ('RESOLVED', 'CLOSED')) as closed_at,
            max(by) filter (where kind in ('RESOLVED', 'CLOSED')) as closed_by
          from alert_entry entry
          where entry.alert = alert.id and %1$s
        ) told on told.entries > 0
        cross join lateral (
          select exists (select from alert_entry entry where entry.alert = alert.id and entry.kind = 'WORSE'
                         and not (%1$s)) as worse_later
        ) later
        """;

    public static final String SEVERITY = "case when later.worse_later then 'WATCH' else alert.severity end";

    public static final String STATE = "case when told.closed_at is not null then 'CLOSED'"
            + " when told.last = 'TAKEN' then 'TAKEN' else 'OPEN' end";

    private ToldAlerts() {}

    /** The columns of {@code alert} that screens read, as they were at {@code moment}, a literal. */
    public static String upTo(String moment) {
        return """
            select alert.id, alert.rule, alert.unit, alert.figure, alert.part, %2$s as severity, alert.since,
              alert.noticed_at, coalesce(told.value, alert.threshold) as value, alert.threshold,
              coalesce(told.value, alert.threshold) as worst, told.owner, alert.due_at, %3$s as state,
              told.closed_at, told.closed_by
            %1$s""".formatted(FROM.formatted("entry.at <= " + moment), SEVERITY, STATE);
    }
}
