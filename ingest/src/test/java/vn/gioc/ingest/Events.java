package vn.gioc.ingest;

import java.util.List;

/** Events as a source would write them. */
public final class Events {
    private Events() {}

    public static String dossier(String id) {
        return event(
                "dossier.status.v1",
                id,
                "'subject':'cho-quan-261120-0001',",
                "'unit':'cho-quan','procedure':'1.001193',"
                        + "'status':'RECEIVED','channel':'ONLINE','limit':'P5D','dueAt':'2026-11-30T17:00:00+07:00','feeDue':50000");
    }

    public static String step(String id) {
        return event(
                "dossier.step.v1",
                id,
                "'subject':'cho-quan-261120-0001',",
                "'unit':'cho-quan','step':'appraisal','officer':'o-17'");
    }

    public static String report(String id) {
        return event(
                "report.status.v1",
                id,
                "'subject':'r-1',",
                "'unit':'cho-quan','status':'RECEIVED','category':'flooding','lat':10.756,'lon':106.68,'urgent':true");
    }

    public static String indicator(String id) {
        return event(
                "indicator.value.v1",
                id,
                "'subject':'health.dengue',",
                "'unit':'cho-quan','period':'2026-W47','value':12.50");
    }

    public static String interaction(String id) {
        return event(
                "interaction.v1",
                id,
                "",
                "'unit':'cho-quan','touchpoint':'CHATBOT','kind':'QUESTION','outcome':'ANSWERED','durationSeconds':9");
    }

    public static List<String> oneOfEachType() {
        return List.of(dossier("d-1"), step("s-1"), report("r-1"), indicator("i-1"), interaction("n-1"));
    }

    /** With {@code '} for {@code "}. */
    private static String event(String type, String id, String subject, String data) {
        return ("{'specversion':'1.0','id':'" + id + "','source':'one-stop','type':'" + type + "'," + subject
                        + "'time':'2026-11-20T09:00:00+07:00','datacontenttype':'application/json','data':{" + data
                        + "}}")
                .replace('\'', '"');
    }
}
