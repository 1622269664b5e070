package vn.gioc.dashboard.handout;

import java.util.List;
import vn.gioc.dashboard.page.Tone;

/**
 * What the sheet says, as it is read.
 *
 * @param known up to when the figures are known, or since when nothing was heard
 * @param statement the sentence of the scene that was in front
 */
record Sheet(
        String unit,
        String title,
        String frozen,
        String known,
        String scene,
        String statement,
        List<Group> groups,
        String alertTitle,
        List<Line> alerts,
        String noteTitle,
        List<Line> notes) {
    /** The figures of a sector. */
    record Group(String name, List<Row> rows) {
        Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param limit target and thresholds; empty where there are none
     * @param state how it stands, in words
     * @param asOf up to when it is known
     */
    record Row(String name, String value, String unit, String limit, String state, Tone tone, String asOf) {}

    /** @param head what stands first, such as a severity or a moment */
    record Line(String head, Tone tone, String text) {}

    Sheet {
        groups = List.copyOf(groups);
        alerts = List.copyOf(alerts);
        notes = List.copyOf(notes);
    }
}
