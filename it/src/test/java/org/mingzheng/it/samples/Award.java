package org.mingzheng.it.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An arbitral award as a word processor's file (Office Open XML): heading, parties, reasoning, a table of costs, the tribunal. */
final class Award {
    private static final LocalDateTime DATE = LocalDateTime.of(2026, 11, 12, 8, 0);
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final List<String> PARTIES = List.of(
            "申请人：样本科技有限公司（虚构），住所地示例市样本路6号。",
            "被申请人：样本贸易有限公司（虚构），住所地示例市样本路7号。",
            "示例仲裁委员会根据申请人与被申请人于2026年1月5日签订的《货物买卖合同（样本）》中的仲裁条款，以及申请人的仲裁申请，受理了本案，并依照仲裁规则组成由首席仲裁员样本辛，仲裁员样本壬、样本癸组成的仲裁庭，开庭审理了本案。现已审理终结。",
            "申请人称：合同签订后，申请人依约交付货物，被申请人尚欠货款人民币120000元未付，请求裁决被申请人支付货款及逾期付款损失，并承担仲裁费用。",
            "被申请人辩称：货物数量属实，因资金周转困难未能按期付款。",
            "仲裁庭认为：合同系双方当事人真实意思表示，合法有效。申请人已履行交货义务，被申请人未按约付款构成违约，应当承担继续履行、赔偿损失的违约责任。",
            "综上，仲裁庭裁决如下：",
            "（一）被申请人向申请人支付货款人民币120000元；",
            "（二）被申请人向申请人支付逾期付款损失人民币1860元；",
            "（三）仲裁费用按下表承担。",
            "上述款项，被申请人应于本裁决书送达之日起十日内支付完毕。本裁决为终局裁决，自作出之日起发生法律效力。");
    private static final String[][] COSTS = {
        {"项目", "金额（元）", "承担方"}, {"案件受理费", "4300", "被申请人"}, {"案件处理费", "1200", "被申请人"}
    };

    byte[] file() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            member(zip, "[Content_Types].xml", types());
            member(zip, "_rels/.rels", relations());
            member(zip, "docProps/core.xml", properties());
            member(zip, "word/document.xml", document());
            member(zip, "word/styles.xml", styles());
            member(zip, "word/header1.xml", header());
            member(zip, "word/_rels/document.xml.rels", documentRelations());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** Stored, not deflated: deflaters differ. */
    private static void member(ZipOutputStream zip, String name, String content) throws IOException {
        byte[] bytes = (XML + content).getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(DATE);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String types() {
        return "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("/word/document.xml", WORD + "document.main+xml")
                + override("/word/styles.xml", WORD + "styles+xml")
                + override("/word/header1.xml", WORD + "header+xml")
                + override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relations() {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + relation("r1", OFFICE + "/officeDocument", "word/document.xml")
                + relation("r2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")
                + "</Relationships>";
    }

    private static String documentRelations() {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + relation("r1", OFFICE + "/styles", "styles.xml")
                + relation("r2", OFFICE + "/header", "header1.xml")
                + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String properties() {
        return "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + "<dc:title>裁决书（样本）</dc:title><dc:subject>" + Samples.NOTICE + "</dc:subject>"
                + "<dc:creator>示例仲裁委员会（虚构）</dc:creator>"
                + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + DATE + ":00Z</dcterms:created>"
                + "</cp:coreProperties>";
    }

    private static String styles() {
        return "<w:styles" + namespaces() + "><w:docDefaults><w:rPrDefault><w:rPr>"
                + "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"SimSun\"/>"
                + "<w:sz w:val=\"28\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
                + "<w:pPr><w:spacing w:line=\"400\" w:lineRule=\"auto\"/></w:pPr></w:style></w:styles>";
    }

    private static String header() {
        return "<w:hdr" + namespaces() + ">" + paragraph("center", "", 18, Samples.NOTICE) + "</w:hdr>";
    }

    private static String document() {
        StringBuilder body = new StringBuilder("<w:document" + namespaces() + "><w:body>")
                .append(paragraph("center", "", 36, "示例仲裁委员会"))
                .append(paragraph("center", "", 52, "裁　决　书"))
                .append(paragraph("right", "", 28, "（2026）示例仲裁字第56号"));
        PARTIES.forEach(text -> body.append(paragraph("both", "<w:ind w:firstLine=\"560\"/>", 28, text)));
        body.append(table());
        List.of("首席仲裁员：样本辛", "仲　裁　员：样本壬", "仲　裁　员：样本癸", "二〇二六年十一月十二日", "（样本印章）")
                .forEach(text -> body.append(paragraph("right", "", 28, text)));
        return body.append("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"r2\"/>"
                        + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                        + "<w:pgMar w:top=\"1440\" w:right=\"1588\" w:bottom=\"1440\" w:left=\"1588\" w:header=\"720\""
                        + " w:footer=\"720\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>")
                .toString();
    }

    private static String paragraph(String align, String indent, int size, String text) {
        return "<w:p><w:pPr>" + indent + "<w:jc w:val=\"" + align + "\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"" + size
                + "\"/></w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    private static String table() {
        StringBuilder table = new StringBuilder("<w:tbl><w:tblPr><w:jc w:val=\"center\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            table.append("<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        table.append("</w:tblBorders></w:tblPr><w:tblGrid>" + "<w:gridCol w:w=\"2800\"/>".repeat(3) + "</w:tblGrid>");
        for (String[] row : COSTS) {
            table.append("<w:tr>");
            for (String cell : row) {
                table.append("<w:tc><w:tcPr><w:tcW w:w=\"2800\" w:type=\"dxa\"/></w:tcPr>"
                        + paragraph("center", "", 28, cell) + "</w:tc>");
            }
            table.append("</w:tr>");
        }
        return table.append("</w:tbl>").toString();
    }

    private static String namespaces() {
        return " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"" + OFFICE + "\"";
    }
}
