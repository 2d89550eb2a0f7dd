package org.mingzheng.it.samples;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Noto Sans SC as outlines: Java draws them itself, so pictures do not depend on a machine's fonts. */
final class Typeface {
    static final Typeface REGULAR = new Typeface("Regular");
    static final Typeface BOLD = new Typeface("Bold");

    private final String name;
    private final TrueTypeFont font;

    private Typeface(String name) {
        this.name = name;
        try (InputStream file = open()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the font's file, to embed} */
    InputStream open() {
        String path = "/fonts/ttf/NotoSansSC/NotoSansSC-" + name + ".ttf";
        return Objects.requireNonNull(Typeface.class.getResourceAsStream(path), path);
    }

    double width(String text, double size) {
        return text.codePoints().mapToDouble(point -> advance(point, size)).sum();
    }

    private double advance(int point, double size) {
        try {
            return font.getAdvanceWidth(lookup().getGlyphId(point)) * size / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CmapLookup lookup() throws IOException {
        return font.getUnicodeCmapLookup();
    }

    /** {@return a paragraph cut into lines, indented by two characters} */
    List<String> lines(String paragraph, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder("\u3000\u3000");
        for (int point : paragraph.codePoints().toArray()) {
            boolean closes = "，。；：、）》”".indexOf(point) >= 0;
            if (!closes && width(line.toString(), size) + advance(point, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.appendCodePoint(point);
        }
        lines.add(line.toString());
        return lines;
    }

    /** {@return the outline of a text whose base line begins at a point, y downwards} */
    Shape outline(String text, double size, double x, double y) {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double at = x;
        for (int point : text.codePoints().toArray()) {
            glyph(point, size, at, y, outline);
            at += advance(point, size);
        }
        return outline;
    }

    private void glyph(int point, double size, double x, double y, Path2D outline) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(lookup().getGlyphId(point));
            if (glyph != null && glyph.getNumberOfContours() != 0) {
                double scale = size / font.getUnitsPerEm();
                AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, y);
                outline.append(place.createTransformedShape(glyph.getPath()), false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
