package vn.gioc.dashboard.map;

import java.util.List;

/**
 * A neighbourhood's outline.
 *
 * @param code as in the file of units
 * @param rings closed, the first of each polygon its border, others its holes
 * @param sample it is invented, and shows no real place
 */
public record AreaShape(String code, List<List<Place>> rings, boolean sample) {
    /** Degrees of WGS 84. */
    public record Place(double longitude, double latitude) {
        public Place {
            if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
                throw new IllegalArgumentException(
                        "not degrees of longitude and latitude: " + longitude + ", " + latitude);
            }
        }
    }

    public AreaShape {
        rings = rings.stream().map(List::copyOf).toList();
        if (rings.isEmpty() || rings.stream().anyMatch(ring -> ring.size() < 4)) {
            throw new IllegalArgumentException("area " + code + ": a polygon has at least four places");
        }
    }
}
