package vn.gioc.dashboard.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How a screen is looked at: how large, in which theme and language. */
record Look(int width, int height, String theme, String lang) {
    private static final int[][] WALLS = {{1920, 1080}, {3840, 2160}, {5760, 1080}};
    private static final int[][] PAGES = {{390, 844}, {1920, 1080}};

    static List<Look> ofWalls() {
        return of(WALLS);
    }

    /** A past day is looked at on the phone too. */
    static List<Look> ofReplays() {
        return Stream.concat(ofWalls().stream(), of(PAGES).stream().filter(Look::isPhone))
                .toList();
    }

    static List<Look> ofPages() {
        return of(PAGES);
    }

    private static List<Look> of(int[][] sizes) {
        List<Look> looks = new ArrayList<>();
        for (int[] size : sizes) {
            for (String theme : List.of("dark", "light")) {
                for (String lang : List.of("vi", "en")) {
                    looks.add(new Look(size[0], size[1], theme, lang));
                }
            }
        }
        return looks;
    }

    /** The same, so tall that nothing has to be scrolled. */
    Look asTallAs(long page) {
        return new Look(width, (int) Math.max(height, page), theme, lang);
    }

    boolean isPhone() {
        return width < 600;
    }

    /** The path with what makes a page look like that; only a wall does not ask the system for its theme. */
    String address(String path) {
        String spoken = path + (path.contains("?") ? "&" : "?") + "lang=" + lang;
        return path.startsWith("/wall") ? spoken + "&theme=" + theme : spoken;
    }

    /** The place of its picture, such as {@code 1920x1080/dark-vi/overview.png}. */
    String file(String name) {
        return width + "x" + height + "/" + theme + "-" + lang + "/" + name + ".png";
    }
}
