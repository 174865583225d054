package org.arshjul.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** The links that lie over a page. */
final class PdfLinks {

    private static final int MOST = 2_000;

    private record Area(float left, float right, float top, float bottom, String address) {

        boolean holds(float x, float y) {
            return left <= x && x <= right && top <= y && y <= bottom;
        }
    }

    private final List<Area> areas = new ArrayList<>();

    PdfLinks(PDPage page) throws IOException {
        PDRectangle box = page.getCropBox();
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationLink link
                    && link.getAction() instanceof PDActionURI leads
                    && leads.getURI() != null
                    && leads.getURI().matches("(?i)(?:https?|mailto):\\S+")
                    && annotation.getRectangle() != null
                    && areas.size() < MOST) {
                PDRectangle area = annotation.getRectangle();
                areas.add(new Area(
                        area.getLowerLeftX() - box.getLowerLeftX(),
                        area.getUpperRightX() - box.getLowerLeftX(),
                        box.getUpperRightY() - area.getUpperRightY(),
                        box.getUpperRightY() - area.getLowerLeftY(),
                        leads.getURI()));
            }
        }
    }

    /** Where the letter leads that stands there, measured from the page's upper left corner; or an empty string. */
    String addressAt(float x, float y) {
        return areas.stream()
                .filter(area -> area.holds(x, y))
                .map(Area::address)
                .findFirst()
                .orElse("");
    }
}
