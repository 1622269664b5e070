package vn.gioc.domain.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** All that could be, put together by what is told of it. */
final class Worlds {
    /** -1 where a cell was not sent. */
    private static final int NOTHING_SENT = -1;

    private final Map<List<String>, List<int[]>> byAnswer = new HashMap<>();

    private Worlds() {}

    static Worlds told(List<int[]> all, Function<int[], List<String>> answer) {
        Worlds worlds = new Worlds();
        all.forEach(world -> worlds.byAnswer
                .computeIfAbsent(answer.apply(world), first -> new ArrayList<>())
                .add(world));
        return worlds;
    }

    /** Every way to fill so many cells with 0 to the largest. */
    static List<int[]> all(int cells, int largest) {
        return filled(cells, 0, largest);
    }

    /**
     * Every history in which at most one cell changes from one moment to the next: the cells of each, one after the other.
     * The largest is what they add up to, so that no answer is told by the world's edge: all could be in any one cell.
     */
    static List<int[]> histories(int cells, int moments, int largest) {
        List<int[]> histories = filled(cells, NOTHING_SENT, largest).stream()
                .filter(cell -> sum(cell) <= largest)
                .toList();
        for (int moment = 1; moment < moments; moment++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] history : histories) {
                int start = history.length - cells;
                longer.add(followed(history, start, cells, 0, history[start]));
                for (int cell = 0; cell < cells; cell++) {
                    for (int value = 0; value <= largest; value++) {
                        int[] followed = followed(history, start, cells, cell, value);
                        if (value != history[start + cell]
                                && sum(Arrays.copyOfRange(followed, start + cells, followed.length)) <= largest) {
                            longer.add(followed);
                        }
                    }
                }
            }
            histories = longer;
        }
        return histories;
    }

    /** The cells that are to be hidden and have one value in all worlds that give the same answer, with one such world. */
    List<String> leaks(Suppression rule) {
        return narrow(rule, possible -> possible < 2);
    }

    /** How many values the hidden cell has that is known best. */
    int fewestPossible(Suppression rule) {
        int fewest = 1;
        while (narrow(rule, atMost(fewest)).isEmpty()) {
            fewest++;
        }
        return fewest;
    }

    private static IntPredicate atMost(int fewest) {
        return possible -> possible <= fewest;
    }

    private List<String> narrow(Suppression rule, IntPredicate tooFew) {
        List<String> found = new ArrayList<>();
        for (List<int[]> alike : byAnswer.values()) {
            for (int cell = 0; cell < alike.getFirst().length; cell++) {
                TreeSet<Integer> possible = new TreeSet<>();
                for (int[] world : alike) {
                    possible.add(world[cell]);
                }
                if (tooFew.test(possible.size())
                        && possible.stream()
                                .anyMatch(value -> value != NOTHING_SENT && rule.hides(BigDecimal.valueOf(value)))) {
                    found.add(Arrays.toString(alike.getFirst()) + " tells its cell " + cell);
                }
            }
        }
        return found;
    }

    private static List<int[]> filled(int cells, int smallest, int largest) {
        List<int[]> filled = List.of(new int[0]);
        for (int cell = 0; cell < cells; cell++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] each : filled) {
                for (int value = smallest; value <= largest; value++) {
                    int[] more = Arrays.copyOf(each, each.length + 1);
                    more[each.length] = value;
                    longer.add(more);
                }
            }
            filled = longer;
        }
        return filled;
    }

    private static int sum(int[] cells) {
        return Arrays.stream(cells).filter(cell -> cell != NOTHING_SENT).sum();
    }

    private static int[] followed(int[] history, int start, int cells, int cell, int value) {
        int[] longer = Arrays.copyOf(history, history.length + cells);
        System.arraycopy(history, start, longer, history.length, cells);
        longer[history.length + cell] = value;
        return longer;
    }
}
