package org.arshjul.platform.look;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.springframework.http.MediaType;

/**
 * The organisation's logo.
 *
 * @param content the file as it is
 * @param png the same for mails, whose readers show no SVG
 * @param width of the picture in a mail, in pixels of the page, as is its height
 */
public record Logo(byte[] content, MediaType type, byte[] png, int width, int height) {

    /** What a logo may be, in words. */
    static final String ALLOWED =
            "a file in PNG or SVG format of at most 100 kB, without scripts or links to other files";

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");
    private static final int MOST_BYTES = 100_000;
    private static final int MOST_PIXELS = 4_000;

    private static final int HEIGHT = 40;
    private static final int MOST_WIDTH = 240;

    /** Drawn larger than shown, for screens with many dots. */
    private static final int SCALE = 2;

    /** The logo in that file; none if it is none. */
    static Optional<Logo> read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            byte[] content = Files.readAllBytes(file);
            return content.length > 1 && content[0] == (byte) 0x89 ? png(content) : svg(content);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Logo> png(byte[] content) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(content));
        if (image == null || image.getWidth() > MOST_PIXELS || image.getHeight() > MOST_PIXELS) {
            return Optional.empty();
        }
        int width = width(image.getWidth(), image.getHeight());
        return Optional.of(new Logo(
                content, MediaType.IMAGE_PNG, content, width, height(width, image.getWidth(), image.getHeight())));
    }

    private static Optional<Logo> svg(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        if (!text.contains("<svg")
                || text.matches("(?s).*(<script|<!entity|<foreignobject|\\son\\w+\\s*=|href\\s*=\\s*[\"'](?!#)).*")) {
            return Optional.empty();
        }
        SVGDocument drawing =
                new SVGLoader().load(new ByteArrayInputStream(content), null, LoaderContext.createDefault());
        if (drawing == null || drawing.size().width <= 0 || drawing.size().height <= 0) {
            return Optional.empty();
        }
        int width = width(drawing.size().width, drawing.size().height);
        int height = height(width, drawing.size().width, drawing.size().height);
        return Optional.of(new Logo(content, SVG, drawn(drawing, width * SCALE, height * SCALE), width, height));
    }

    private static int width(double wide, double high) {
        return (int) Math.max(1, Math.min(MOST_WIDTH, Math.round(wide * HEIGHT / high)));
    }

    private static int height(int width, double wide, double high) {
        return (int) Math.max(1, Math.min(HEIGHT, Math.round(width * high / wide)));
    }

    private static byte[] drawn(SVGDocument drawing, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            drawing.render((Component) null, graphics, new ViewBox(width, height));
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            graphics.dispose();
        }
    }
}
