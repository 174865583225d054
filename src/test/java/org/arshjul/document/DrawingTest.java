package org.arshjul.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.arshjul.document.Drawing.Ink;
import org.junit.jupiter.api.Test;

class DrawingTest {

    private static final Ink RED = new Ink("late", "fill='#ff0000'");

    @Test
    void the_png_shows_what_the_svg_says_on_white() throws IOException {
        byte[] png = new Drawing(100, 50).rectangle(RED, 0, 0, 50, 50).png(2);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(image.getWidth()).isEqualTo(200);
        assertThat(image.getHeight()).isEqualTo(100);
        assertThat(image.getRGB(50, 50) & 0xffffff).isEqualTo(0xff0000);
        assertThat(image.getRGB(150, 50) & 0xffffff).isEqualTo(0xffffff);
    }

    @Test
    void what_people_wrote_is_shown_and_never_becomes_a_part_of_the_picture() {
        String svg = new Drawing(10, 10)
                .called("<script>alert(1)</script>")
                .words(RED, 1, 1, "A & B <b>'")
                .end()
                .svg("x", "<title>", "'");

        assertThat(svg).doesNotContain("<script", "<b>").contains("A &amp; B &lt;b&gt;&#39;");
    }
}
