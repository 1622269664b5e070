package vn.gioc.standalone.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Things by their shares; the weights need not add up to anything. */
final class Shares<T> {
    private final List<T> things = new ArrayList<>();
    private final List<Double> upTo = new ArrayList<>();
    private double sum;

    static <T> Shares<T> of(Iterable<T> things, ToDoubleFunction<T> weight) {
        Shares<T> shares = new Shares<>();
        things.forEach(thing -> shares.and(weight.applyAsDouble(thing), thing));
        return shares;
    }

    Shares<T> and(double weight, T thing) {
        sum += weight;
        things.add(thing);
        upTo.add(sum);
        return this;
    }

    /** The things themselves must not be empty. */
    T pick(Dice dice) {
        double at = dice.between(0, sum);
        int i = 0;
        while (i < things.size() - 1 && upTo.get(i) <= at) {
            i++;
        }
        return things.get(i);
    }
}
