package org.mingzheng.it.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture to write on. */
final class Canvas {
    static final Color SEAL = new Color(0xc8102e);

    private final BufferedImage image;
    private final Graphics2D graphics;

    Canvas(int width, int height, Color ground) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(ground);
        graphics.fillRect(0, 0, width, height);
    }

    Graphics2D graphics() {
        return graphics;
    }

    BufferedImage image() {
        return image;
    }

    void write(Typeface face, String text, double size, double x, double y, Color colour) {
        graphics.setColor(colour);
        graphics.fill(face.outline(text, size, x, y));
    }

    void centre(Typeface face, String text, double size, double y) {
        write(face, text, size, (image.getWidth() - face.width(text, size)) / 2, y, Color.BLACK);
    }

    /** A round seal, its text along the upper arc. It says that it is a sample, and has no emblem. */
    void seal(String text, double x, double y, double radius, Color colour) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke((float) (radius / 16)));
        graphics.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        double size = radius / 3.4;
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            double angle = (i - (points.length - 1) / 2.0) * Math.toRadians(250.0 / points.length);
            AffineTransform turn = AffineTransform.getTranslateInstance(x, y);
            turn.rotate(angle);
            String one = Character.toString(points[i]);
            graphics.fill(
                    turn.createTransformedShape(Typeface.BOLD.outline(one, size, -size / 2, -radius + size * 1.25)));
        }
        double mark = radius / 2.6;
        graphics.fill(Typeface.BOLD.outline("样本", mark, x - mark, y + mark / 2));
    }

    byte[] png() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", file)) {
                throw new IllegalStateException("no writer of PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
