package org.arshjul.document;

import java.io.InputStream;

/** The typefaces that every PDF is printed in, as TrueType files: DejaVu. */
public final class PrintFonts {

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    private PrintFonts() {}

    /** DejaVu Sans. */
    public static InputStream regular() {
        return file("DejaVuSans.ttf");
    }

    /** DejaVu Sans Bold. */
    public static InputStream bold() {
        return file("DejaVuSans-Bold.ttf");
    }

    static InputStream file(String name) {
        return PrintFonts.class.getResourceAsStream(FOLDER + name);
    }
}
