package vn.gioc.dashboard.map;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import vn.gioc.dashboard.map.AreaShape.Place;

/**
 * From degrees to a drawing 1000 wide: equirectangular about the middle latitude, which over a ward or a city is true to
 * less than a pixel.
 */
public final class Projection {
    private static final double WIDTH = 1000;

    private final double west;
    private final double north;
    private final double scale;
    private final double narrowing;
    private final double height;

    private Projection(double west, double north, double scale, double narrowing, double height) {
        this.west = west;
        this.north = north;
        this.scale = scale;
        this.narrowing = narrowing;
        this.height = height;
    }

    /** @throws IllegalArgumentException without any shape */
    public static Projection over(List<AreaShape> shapes) {
        DoubleSummaryStatistics x = new DoubleSummaryStatistics();
        DoubleSummaryStatistics y = new DoubleSummaryStatistics();
        shapes.forEach(shape -> shape.rings()
                .forEach(ring -> ring.forEach(place -> {
                    x.accept(place.longitude());
                    y.accept(place.latitude());
                })));
        if (!(x.getMax() > x.getMin()) || !(y.getMax() > y.getMin())) {
            throw new IllegalArgumentException("nothing to draw");
        }
        double narrowing = Math.cos(Math.toRadians((y.getMax() + y.getMin()) / 2));
        double scale = WIDTH / ((x.getMax() - x.getMin()) * narrowing);
        return new Projection(x.getMin(), y.getMax(), scale, narrowing, (y.getMax() - y.getMin()) * scale);
    }

    public double width() {
        return WIDTH;
    }

    public double height() {
        return height;
    }

    double x(Place place) {
        return (place.longitude() - west) * narrowing * scale;
    }

    double y(Place place) {
        return (north - place.latitude()) * scale;
    }

    /** The path of a shape, as SVG writes it. */
    public String path(AreaShape shape) {
        StringBuilder path = new StringBuilder();
        for (List<Place> ring : shape.rings()) {
            for (int i = 0; i < ring.size(); i++) {
                path.append(
                        String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", x(ring.get(i)), y(ring.get(i))));
            }
            path.append('Z');
        }
        return path.toString();
    }

    /** Where a label stands: the middle of the largest ring's area, in shares of width and height. */
    public double[] middle(AreaShape shape) {
        double largest = 0;
        double[] middle = {0, 0};
        for (List<Place> ring : shape.rings()) {
            double area = 0;
            double sumX = 0;
            double sumY = 0;
            for (int i = 0; i < ring.size(); i++) {
                Place a = ring.get(i);
                Place b = ring.get((i + 1) % ring.size());
                double cross = x(a) * y(b) - x(b) * y(a);
                area += cross;
                sumX += (x(a) + x(b)) * cross;
                sumY += (y(a) + y(b)) * cross;
            }
            if (Math.abs(area) > largest) {
                largest = Math.abs(area);
                middle = new double[] {sumX / (3 * area) / WIDTH, sumY / (3 * area) / height};
            }
        }
        return middle;
    }
}
