package org.mingzheng.it.samples;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** A PDF that is written downwards, page by page, each marked as a sample. Its identifier and date are fixed. */
final class Paper implements AutoCloseable {
    private static final float MARGIN = 80;
    private static final float WIDTH = PDRectangle.A4.getWidth();

    private final PDDocument document = new PDDocument();
    private final PDType0Font regular = font(Typeface.REGULAR);
    private final PDType0Font bold = font(Typeface.BOLD);
    private @Nullable PDPageContentStream stream;
    private float y;

    Paper(String title, String author) {
        dated(document, title, author);
    }

    /** Gives a document the same title, date and identifier each time. */
    static void dated(PDDocument document, String title, String author) {
        Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        date.setTimeInMillis(1_794_441_600_000L);
        document.setDocumentId(1L);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setAuthor(author);
        document.getDocumentInformation().setSubject(Samples.NOTICE);
        document.getDocumentInformation().setCreationDate(date);
    }

    private PDType0Font font(Typeface face) {
        return made(() -> PDType0Font.load(document, face.open()));
    }

    private interface Making<T> {
        T make() throws IOException;
    }

    private interface Step {
        void take() throws IOException;
    }

    private static <T> T made(Making<T> making) {
        try {
            return making.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(Step step) {
        try {
            step.take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDPageContentStream stream() {
        if (stream == null) {
            throw new IllegalStateException("no page yet");
        }
        return stream;
    }

    void page() {
        finish();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        stream = made(() -> new PDPageContentStream(document, page));
        mark();
        y = PDRectangle.A4.getHeight() - 110;
        show(regular, Samples.NOTICE, 9, Matrix.getTranslateInstance(MARGIN, 40));
    }

    private void mark() {
        take(() -> stream().setNonStrokingColor(new Color(0xf3c6c6)));
        show(bold, Samples.MARK, 70, Matrix.getRotateInstance(Math.toRadians(50), 150, 220));
        take(() -> stream().setNonStrokingColor(Color.BLACK));
    }

    private void show(PDType0Font font, String text, float size, Matrix place) {
        take(() -> {
            stream().beginText();
            stream().setFont(font, size);
            stream().setTextMatrix(place);
            stream().showText(text);
            stream().endText();
        });
    }

    void title(String text, float size) {
        float x = (WIDTH - (float) Typeface.BOLD.width(text, size)) / 2;
        show(bold, text, size, Matrix.getTranslateInstance(x, y));
        y -= size * 2.4f;
    }

    void paragraphs(List<String> paragraphs, double size) {
        for (String paragraph : paragraphs) {
            for (String line : Typeface.REGULAR.lines(paragraph, size, WIDTH - 2 * MARGIN)) {
                show(regular, line, (float) size, Matrix.getTranslateInstance(MARGIN, y));
                y -= (float) (size * 1.9);
            }
        }
    }

    void right(String text, double size) {
        float x = WIDTH - MARGIN - (float) Typeface.REGULAR.width(text, size);
        show(regular, text, (float) size, Matrix.getTranslateInstance(x, y));
        y -= (float) (size * 1.9);
    }

    void skip(float points) {
        y -= points;
    }

    /** A round seal over the last lines. */
    void seal(String text) {
        double radius = 62;
        float x = WIDTH - MARGIN - 70;
        float centre = y + 55;
        take(() -> {
            PDExtendedGraphicsState thin = new PDExtendedGraphicsState();
            thin.setNonStrokingAlphaConstant(0.75f);
            thin.setStrokingAlphaConstant(0.75f);
            stream().setGraphicsStateParameters(thin);
            stream().setNonStrokingColor(Canvas.SEAL);
            stream().setStrokingColor(Canvas.SEAL);
        });
        circle(x, centre, (float) radius);
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            double angle = ((points.length - 1) / 2.0 - i) * Math.toRadians(250.0 / points.length);
            Matrix turn = Matrix.getRotateInstance(angle, x, centre);
            turn.translate(-8f, (float) radius - 21);
            show(bold, Character.toString(points[i]), 16, turn);
        }
        show(bold, "样本", 24, Matrix.getTranslateInstance(x - 24, centre - 10));
    }

    /** Four curves, as near to a circle as an eye can tell. */
    private void circle(float x, float y, float r) {
        float k = r * 0.5523f;
        take(() -> {
            stream().setLineWidth(3.5f);
            stream().moveTo(x + r, y);
            stream().curveTo(x + r, y + k, x + k, y + r, x, y + r);
            stream().curveTo(x - k, y + r, x - r, y + k, x - r, y);
            stream().curveTo(x - r, y - k, x - k, y - r, x, y - r);
            stream().curveTo(x + k, y - r, x + r, y - k, x + r, y);
            stream().stroke();
        });
    }

    private void finish() {
        if (stream != null) {
            take(stream()::close);
        }
    }

    byte[] file() {
        finish();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        take(() -> document.save(file));
        return file.toByteArray();
    }

    @Override
    public void close() {
        take(document::close);
    }
}
