package vn.gioc.domain.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which unit belongs to which, and what values of units make of those above them. */
public final class UnitTree {
    private final Map<String, String> parents;
    private final Map<String, Set<String>> children = new HashMap<>();

    /** @param parents of each unit that has one, its parent */
    public UnitTree(Map<String, String> parents) {
        this.parents = Map.copyOf(parents);
        parents.forEach((unit, parent) ->
                children.computeIfAbsent(parent, first -> new TreeSet<>()).add(unit));
    }

    /** The units whose rollups a value of this one is in: itself, where others belong to it, and those above. */
    public List<String> rolledUp(String unit) {
        List<String> up = new ArrayList<>();
        for (String at = unit; at != null; at = parents.get(at)) {
            if (children.containsKey(at)) {
                up.add(at);
            }
        }
        return up;
    }

    /** @param values of one indicator and period; empty where none is the unit's or of one below it */
    public Optional<Rollup> rollup(String unit, Collection<UnitValue> values) {
        Map<String, List<UnitValue>> sent =
                values.stream().collect(Collectors.groupingBy(UnitValue::unit, TreeMap::new, Collectors.toList()));
        Walk walk = new Walk(sent);
        walk.stand(unit);
        walk.small(unit);
        return walk.standing.isEmpty()
                ? Optional.empty()
                : Optional.of(Rollup.of(walk.standing, walk.own, walk.sorted()));
    }

    /** Down the tree from one unit. */
    private final class Walk {
        private final Map<String, List<UnitValue>> sent;
        private final List<UnitValue> standing = new ArrayList<>();
        private final List<BigDecimal> small = new ArrayList<>();
        private boolean own;

        Walk(Map<String, List<UnitValue>> sent) {
            this.sent = sent;
        }

        void stand(String unit) {
            List<UnitValue> ofUnit = whole(unit);
            standing.addAll(ofUnit);
            boolean isOwn = ofUnit.stream().anyMatch(UnitValue::isOfWhole);
            own = own || isOwn && children.containsKey(unit);
            if (!isOwn) {
                children.getOrDefault(unit, Set.of()).forEach(this::stand);
            }
        }

        /** Also below an own value that stands: it could be told from that and the others. */
        void small(String unit) {
            BigDecimal sum = Rollup.sum(whole(unit));
            if (Rollup.isSmall(sum)) {
                small.add(sum);
            }
            children.getOrDefault(unit, Set.of()).forEach(this::small);
        }

        private List<UnitValue> whole(String unit) {
            List<UnitValue> all = sent.getOrDefault(unit, List.of());
            List<UnitValue> own = all.stream().filter(UnitValue::isOfWhole).toList();
            return own.isEmpty() ? all : own;
        }

        List<BigDecimal> sorted() {
            return small.stream().sorted().toList();
        }
    }
}
