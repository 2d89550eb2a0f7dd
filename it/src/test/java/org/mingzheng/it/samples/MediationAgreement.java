package org.mingzheng.it.samples;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A signed mediation agreement as an office scanner gives it: black and white, 150 dpi, a little askew, specks; no text inside. */
final class MediationAgreement {
    private static final int WIDTH = 1240;
    private static final int HEIGHT = 1754;
    private static final int MARGIN = 150;
    private static final double BODY = 31;
    private static final List<String> TEXT = List.of(
            "当事人：样本丁，虚构人物，住示例市样本路4号。",
            "当事人：样本戊，虚构人物，住示例市样本路5号。",
            "纠纷主要事实、争议事项：二〇二六年十月八日，样本戊家中水管破裂，渗水损坏样本丁家中墙面，双方对修复费用的承担发生争议。",
            "经调解，双方当事人自愿达成如下协议：",
            "一、样本戊一次性支付样本丁墙面修复费用人民币三千元；",
            "二、样本戊于二〇二六年十一月三十日前修复破裂水管；",
            "三、双方就本次纠纷再无其他争议。",
            "履行方式、时限：签订协议之日起七日内，银行转账。",
            "本协议一式三份，双方当事人、人民调解委员会各持一份。");

    byte[] file() {
        try (PDDocument document = new PDDocument()) {
            Paper.dated(document, "人民调解协议书扫描件（样本）", "示例街道人民调解委员会（虚构）");
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDImageXObject scan = CCITTFactory.createFromImage(document, scan());
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                stream.drawImage(scan, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage scan() {
        BufferedImage scan = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
        BufferedImage sheet = sheet();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int dark = sheet.getRGB(x, y) >> 8 & 0xff;
                scan.setRGB(x, y, dark < 150 ? 0xff000000 : 0xffffffff);
            }
        }
        specks(scan);
        return scan;
    }

    private static void specks(BufferedImage scan) {
        Random random = new Random(20261112);
        for (int i = 0; i < 500; i++) {
            scan.setRGB(random.nextInt(WIDTH), random.nextInt(HEIGHT), 0xff000000);
        }
    }

    private static BufferedImage sheet() {
        Canvas sheet = new Canvas(WIDTH, HEIGHT, Color.WHITE);
        Graphics2D graphics = sheet.graphics();
        graphics.rotate(Math.toRadians(0.6), WIDTH / 2.0, HEIGHT / 2.0);
        sheet.centre(Typeface.BOLD, "人民调解协议书", 52, 190);
        sheet.write(Typeface.REGULAR, "编号：示例调字〔2026〕第78号", BODY, 680, 260, Color.BLACK);
        double y = 340;
        for (String paragraph : TEXT) {
            for (String line : Typeface.REGULAR.lines(paragraph, BODY, WIDTH - 2.0 * MARGIN)) {
                sheet.write(Typeface.REGULAR, line, BODY, MARGIN, y, Color.BLACK);
                y += BODY * 1.75;
            }
        }
        signatures(sheet, y + 70);
        sheet.seal("示例街道人民调解委员会", 880, y + 130, 120, Color.BLACK);
        sheet.write(Typeface.REGULAR, Samples.NOTICE, 22, MARGIN, HEIGHT - 80.0, Color.BLACK);
        sheet.write(Typeface.BOLD, Samples.MARK, 40, 90, 100, Color.BLACK);
        return sheet.image();
    }

    private static void signatures(Canvas sheet, double y) {
        sheet.write(Typeface.REGULAR, "当事人（签名）：", BODY, MARGIN, y, Color.BLACK);
        sheet.write(Typeface.REGULAR, "当事人（签名）：", BODY, MARGIN, y + 80, Color.BLACK);
        sheet.write(Typeface.REGULAR, "人民调解员（签名）：", BODY, MARGIN, y + 160, Color.BLACK);
        sheet.write(Typeface.REGULAR, "二〇二六年十一月九日", BODY, 760, y + 250, Color.BLACK);
        Graphics2D graphics = sheet.graphics();
        AffineTransform straight = graphics.getTransform();
        graphics.shear(-0.25, -0.04);
        sheet.write(Typeface.REGULAR, "样本丁", 48, MARGIN + 260 + y * 0.25, y + 26, Color.BLACK);
        sheet.write(Typeface.REGULAR, "样本戊", 44, MARGIN + 280 + y * 0.25, y + 106, Color.BLACK);
        sheet.write(Typeface.REGULAR, "样本己", 46, MARGIN + 360 + y * 0.25, y + 190, Color.BLACK);
        graphics.setTransform(straight);
    }
}
