package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.html.Main;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where scenes are shown. Only the one in front is held, and the one before it until it has faded: all of a wall's scenes
 * together would be ten times as much of the server's memory, for each wall that hangs there.
 */
final class Stage extends Main {
    /** Longer than a scene takes to fade, as the style sheet has it. */
    private static final Duration FADE = Duration.ofSeconds(2);

    private final Map<String, Supplier<Scene>> scenes = new LinkedHashMap<>();
    private @Nullable Scene front;
    private @Nullable Scene fading;
    private Instant turnedAt = Instant.MIN;

    Stage() {
        addClassName("stage");
    }

    /** What can be shown under an id, in the order of the offers; the first offer counts. */
    void offer(String id, Supplier<Scene> made) {
        scenes.putIfAbsent(id, made);
    }

    /** Of all that was offered. */
    List<String> ids() {
        return List.copyOf(scenes.keySet());
    }

    /** The one that is held, or a new one. */
    Scene scene(String id) {
        return Stream.of(front, fading)
                .filter(Objects::nonNull)
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(scenes.get(id)).get());
    }

    Scene bringToFront(String id, Instant now) {
        Scene scene = scene(id);
        if (front == scene) {
            if (!now.isBefore(turnedAt.plus(FADE))) {
                dropFading();
            }
            return scene;
        }
        if (fading != scene) {
            dropFading();
            add(scene.body());
        }
        if (front != null) {
            front.body().getElement().setAttribute("inert", "").getClassList().remove("front");
        }
        scene.body().getElement().removeAttribute("inert").getClassList().add("front");
        fading = front;
        front = scene;
        turnedAt = now;
        return scene;
    }

    private void dropFading() {
        if (fading != null) {
            remove(fading.body());
            fading = null;
        }
    }
}
