package org.arshjul.platform.look;

import java.util.Locale;

/** A colour, and how well it is told from another. */
record Colour(int red, int green, int blue) {

    static final String HEX = "#[0-9a-fA-F]{6}";

    static final Colour WHITE = new Colour(255, 255, 255);
    static final Colour BLACK = new Colour(0, 0, 0);

    /** What links stand on at the head of the pages, in the light and in the dark appearance: {@code --calm} in arshjul.css. */
    static final Colour LIGHT_GROUND = of("#eef3f1");

    static final Colour DARK_GROUND = of("#1b2429");

    static Colour of(String hex) {
        int value = Integer.parseInt(hex.substring(1), 16);
        return new Colour(value >> 16, value >> 8 & 0xff, value & 0xff);
    }

    /** From 1 (the same) to 21 (black and white), by WCAG 2.1. */
    double contrast(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** So much of it, the rest of the other. */
    Colour mixed(double share, Colour other) {
        return new Colour(
                mixed(share, red, other.red), mixed(share, green, other.green), mixed(share, blue, other.blue));
    }

    private static int mixed(double share, int one, int other) {
        return (int) Math.round(share * one + (1 - share) * other);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
