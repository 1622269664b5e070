package vn.gioc.dashboard.page;

/** A colour in linear light of sRGB, 0 to 1, and what eyes make of it. */
record Colour(double red, double green, double blue) {
    /** How people without one kind of cone see: Machado, Oliveira and Fernandes 2009, full severity. */
    enum Sight {
        FULL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] rows;

        Sight(double... rows) {
            this.rows = rows;
        }
    }

    static Colour parse(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Colour(linear(rgb >> 16), linear(rgb >> 8 & 255), linear(rgb & 255));
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    Colour seenBy(Sight sight) {
        double[] m = sight.rows;
        return new Colour(
                within(m[0] * red + m[1] * green + m[2] * blue),
                within(m[3] * red + m[4] * green + m[5] * blue),
                within(m[6] * red + m[7] * green + m[8] * blue));
    }

    private static double within(double value) {
        return Math.clamp(value, 0, 1);
    }

    /** The contrast ratio of WCAG 2.2, 1 to 21. */
    double contrast(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private double luminance() {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    /** How different two colours look: CIEDE2000 (CIE 142-2001), under D65. Below about 2 they look alike. */
    double difference(Colour other) {
        double[] a = lab();
        double[] b = other.lab();
        double meanChroma = (Math.hypot(a[1], a[2]) + Math.hypot(b[1], b[2])) / 2;
        double g = 0.5 * (1 - Math.sqrt(Math.pow(meanChroma, 7) / (Math.pow(meanChroma, 7) + Math.pow(25, 7))));
        double a1 = (1 + g) * a[1];
        double a2 = (1 + g) * b[1];
        double c1 = Math.hypot(a1, a[2]);
        double c2 = Math.hypot(a2, b[2]);
        double h1 = hue(a1, a[2]);
        double h2 = hue(a2, b[2]);
        boolean grey = c1 * c2 == 0;
        double turn = grey ? 0 : Math.abs(h2 - h1) <= 180 ? h2 - h1 : h2 <= h1 ? h2 - h1 + 360 : h2 - h1 - 360;
        double deltaHue = 2 * Math.sqrt(c1 * c2) * sine(turn / 2);
        double light = (a[0] + b[0]) / 2;
        double chroma = (c1 + c2) / 2;
        double hue = grey
                ? h1 + h2
                : Math.abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2;
        double t = 1
                - 0.17 * cosine(hue - 30)
                + 0.24 * cosine(2 * hue)
                + 0.32 * cosine(3 * hue + 6)
                - 0.2 * cosine(4 * hue - 63);
        double byLight = (b[0] - a[0]) / (1 + 0.015 * square(light - 50) / Math.sqrt(20 + square(light - 50)));
        double byChroma = (c2 - c1) / (1 + 0.045 * chroma);
        double byHue = deltaHue / (1 + 0.015 * chroma * t);
        double rotation = -2
                * Math.sqrt(Math.pow(chroma, 7) / (Math.pow(chroma, 7) + Math.pow(25, 7)))
                * sine(60 * Math.exp(-square((hue - 275) / 25)));
        return Math.sqrt(square(byLight) + square(byChroma) + square(byHue) + rotation * byChroma * byHue);
    }

    private double[] lab() {
        double x = shaped((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
        double y = shaped(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
        double z = shaped((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double shaped(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double hue(double a, double b) {
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double sine(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }

    private static double cosine(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }

    private static double square(double value) {
        return value * value;
    }
}
