package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.Component;
import vn.gioc.dashboard.board.Board;

/** One picture of the wall. It is drawn only while it is shown. */
interface Scene {
    /** As in {@code ?scene=}. */
    String id();

    /** Its name in the head. */
    String title();

    Component body();

    Statement statement(Board board);

    /** Whether the head stands on solid ground. */
    default boolean alarms(Board board) {
        return false;
    }

    void show(Board board);
}
