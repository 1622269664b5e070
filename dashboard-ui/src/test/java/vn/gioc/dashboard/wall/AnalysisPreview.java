package vn.gioc.dashboard.wall;

import vn.gioc.dashboard.TestDatabase;

/** {@link WallPreview} with so many dossiers (20,000 unless the first argument says otherwise), to look at the analyst's page. */
public final class AnalysisPreview {
    private AnalysisPreview() {}

    public static void main(String[] arguments) {
        int dossiers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        TestDatabase.client().sql("""
                        insert into dossier (code, unit, procedure, area, channel, touchpoint, level, officer, status, stage,
                          received_at, ended_at, ended_by, due_at, timeliness, out_of_order, last_event_at, epoch, seq)
                        select 'H29.45-' || to_char(at, 'YYMMDD') || '-' || lpad((n % 10000)::text, 4, '0') || n / 10000,
                          case when n % 5 = 0 then 'an-dong' else 'cho-quan' end,
                          (array['1.001193', '1.004884', '1.000894', '2.000635', '1.009996', '9.999999'])[1 + n * 7 % 6],
                          case when n % 11 = 0 then null else 'kp-' || 1 + n % 9 end,
                          (array['ONLINE', 'ONLINE', 'IN_PERSON', 'POST'])[1 + n % 4],
                          (array['NATIONAL_PORTAL', 'COUNTER', 'MINI_APP', 'KIOSK'])[1 + n % 4], 'FULL', 'CB-' || n % 20,
                          case when n % 6 = 0 then 'IN_PROGRESS' else 'RETURNED' end,
                          case when n % 6 = 0 then 'OPEN' else 'DONE' end, at,
                          case when n % 6 = 0 then null else at + interval '3 days' end,
                          case when n % 6 = 0 then null else 'RETURNED' end, at + interval '5 days',
                          case when n % 6 = 0 then null when n % 13 = 0 then 'LATE' when n % 3 = 0 then 'ON_TIME' else 'EARLY' end,
                          false, at, 1, 1
                        from (select n, now() - n * (interval '400 days' / ?) - interval '20 minutes' as at
                              from generate_series(1, ?) n) told""").params(dossiers, dossiers).update();
        TestDatabase.client().sql("vacuum analyze dossier").update();
        WallPreview.main(new String[0]);
    }
}
