package org.mingzheng.it.samples;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** An officer's enforcement certificate, photographed on a desk. */
final class EnforcementCertificate {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 700;
    private static final Color INK = new Color(0x16305c);
    private static final String[][] LINES = {
        {"姓　　名", "样本庚"},
        {"执法单位", "示例市样本管理局（虚构）"},
        {"执法证号", "示例 00-0000-0001"},
        {"执法类别", "市场监管（样本）"},
        {"执法区域", "示例省示例市"},
        {"有效期限", "2026-01-01 至 2030-12-31"}
    };

    byte[] file() {
        Canvas photo = new Canvas(WIDTH, HEIGHT, Color.GRAY);
        Graphics2D graphics = photo.graphics();
        desk(graphics);
        AffineTransform turned = AffineTransform.getRotateInstance(Math.toRadians(-3.5), WIDTH / 2.0, HEIGHT / 2.0);
        turned.shear(0.03, 0);
        graphics.setTransform(turned);
        shadow(graphics);
        card(photo);
        portrait(graphics);
        return photo.png();
    }

    private static void desk(Graphics2D graphics) {
        graphics.setPaint(new GradientPaint(0, 0, new Color(0xa98561), WIDTH, HEIGHT, new Color(0x6b4d33)));
        graphics.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        for (int y = 0; y < HEIGHT; y += 9) {
            graphics.setColor(new Color(60, 35, 15, 18 + y * 7 % 23));
            graphics.fill(new Rectangle2D.Double(0, y, WIDTH, 2 + y % 4));
        }
    }

    private static void shadow(Graphics2D graphics) {
        for (int i = 14; i > 0; i--) {
            graphics.setColor(new Color(0, 0, 0, 8));
            graphics.fill(new RoundRectangle2D.Double(98 - i, 118 - i, 800 + 2.0 * i, 490 + 2.0 * i, 50, 50));
        }
    }

    private static void card(Canvas photo) {
        Graphics2D graphics = photo.graphics();
        graphics.setPaint(new GradientPaint(90, 100, Color.WHITE, 890, 590, new Color(0xdfe6f2)));
        graphics.fill(new RoundRectangle2D.Double(90, 100, 800, 490, 36, 36));
        graphics.setColor(INK);
        graphics.fill(new Rectangle2D.Double(90, 140, 800, 84));
        photo.write(Typeface.BOLD, "行政执法证", 50, 370, 200, Color.WHITE);
        photo.write(Typeface.BOLD, Samples.MARK, 26, 115, 195, new Color(0xffd54a));
        for (int i = 0; i < LINES.length; i++) {
            photo.write(Typeface.REGULAR, LINES[i][0], 25, 330, 280 + 44.0 * i, new Color(0x5a6b85));
            photo.write(Typeface.BOLD, LINES[i][1], 25, 460, 280 + 44.0 * i, Color.BLACK);
        }
        photo.write(Typeface.REGULAR, "样本：内容纯属虚构，不具有法律效力", 20, 330, 565, Canvas.SEAL);
        photo.seal("示例省示例市样本机关", 780, 470, 74, new Color(200, 16, 46, 190));
    }

    /** A head and shoulders of nobody. */
    private static void portrait(Graphics2D graphics) {
        graphics.setPaint(new GradientPaint(120, 255, new Color(0x8fb2e0), 120, 505, new Color(0x5c82b8)));
        graphics.fill(new Rectangle2D.Double(120, 255, 180, 250));
        graphics.setColor(new Color(0x37465e));
        graphics.fill(new Ellipse2D.Double(165, 290, 90, 110));
        graphics.clip(new Rectangle2D.Double(120, 255, 180, 250));
        graphics.fill(new Ellipse2D.Double(130, 415, 160, 180));
        graphics.setClip(null);
    }
}
