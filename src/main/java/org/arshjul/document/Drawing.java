package org.arshjul.document;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * A picture of lines, circles and words, drawn once and shown twice: as SVG in a page, whose style sheet may recolour it by
 * its inks' names, and as PNG in a mail, where no style sheet reaches it.
 */
public final class Drawing {

    /**
     * How something is drawn.
     *
     * @param name the class by which a style sheet finds it
     * @param look SVG's presentation attributes, for where there is no style sheet
     */
    public record Ink(String name, String look) {}

    private final int width;
    private final int height;
    private final StringBuilder shapes = new StringBuilder();

    public Drawing(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** In units, of which {@link #png} makes so many pixels each. */
    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public Drawing line(Ink ink, double x1, double y1, double x2, double y2) {
        return shape("line", ink, " x1='%s' y1='%s' x2='%s' y2='%s'", x1, y1, x2, y2);
    }

    public Drawing circle(Ink ink, double x, double y, double radius) {
        return shape("circle", ink, " cx='%s' cy='%s' r='%s'", x, y, radius);
    }

    public Drawing rectangle(Ink ink, double x, double y, double wide, double high) {
        return shape("rect", ink, " x='%s' y='%s' width='%s' height='%s'", x, y, wide, high);
    }

    /** Straight lines through these points: x and y in turn. */
    public Drawing through(Ink ink, double... points) {
        StringBuilder all = new StringBuilder();
        for (double point : points) {
            all.append(number(point)).append(' ');
        }
        shapes.append("<polyline class='%s' %s points='%s'/>"
                .formatted(ink.name(), ink.look(), all.toString().strip()));
        return this;
    }

    /** Words at that point; the ink says how they are set. */
    public Drawing words(Ink ink, double x, double y, String words) {
        shapes.append("<text class='%s' %s x='%s' y='%s'>%s</text>"
                .formatted(ink.name(), ink.look(), number(x), number(y), escape(words)));
        return this;
    }

    /** What follows, up to {@link #end}, is called that when somebody points at it. */
    public Drawing called(String name) {
        shapes.append("<g><title>").append(escape(name)).append("</title>");
        return this;
    }

    public Drawing end() {
        shapes.append("</g>");
        return this;
    }

    /**
     * The picture as SVG, to stand in a page.
     *
     * @param name its class and the beginning of its ids
     * @param title what it is, for those who cannot see it
     * @param description what it shows, likewise
     */
    public String svg(String name, String title, String description) {
        return "<svg xmlns='http://www.w3.org/2000/svg' class='%1$s' viewBox='0 0 %2$d %3$d' role='img'"
                        .formatted(name, width, height)
                + " aria-labelledby='%1$s-title %1$s-text'><title id='%1$s-title'>%2$s</title><desc id='%1$s-text'>%3$s</desc>%4$s</svg>"
                        .formatted(name, escape(title), escape(description), shapes);
    }

    /** The same for a picture that only repeats what stands beside it in words: it is not read aloud. */
    public String hidden(String name) {
        return "<svg xmlns='http://www.w3.org/2000/svg' class='%s' viewBox='0 0 %d %d' aria-hidden='true' focusable='false'>%s</svg>"
                .formatted(name, width, height, shapes);
    }

    /** The picture as PNG on white, so many pixels for each of its units. */
    public byte[] png(int scale) {
        BufferedImage image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            parsed().render((Component) null, graphics, new ViewBox(image.getWidth(), image.getHeight()));
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            graphics.dispose();
        }
    }

    private SVGDocument parsed() {
        byte[] svg = svg("picture", "", "").getBytes(StandardCharsets.UTF_8);
        return new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault());
    }

    private Drawing shape(String element, Ink ink, String place, double... numbers) {
        Object[] written = Arrays.stream(numbers).mapToObj(Drawing::number).toArray();
        shapes.append("<%s class='%s' %s".formatted(element, ink.name(), ink.look()))
                .append(place.formatted(written))
                .append("/>");
        return this;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** SVG is XML: it knows no other entities than these. */
    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&#39;");
    }
}
