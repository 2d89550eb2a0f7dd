package org.mingzheng.it.samples;

import java.util.List;

/** A notarial certificate of a power of attorney, as text in a PDF: the document, then the certificate. */
final class NotarialCertificate {
    private static final double BODY = 15;
    private static final List<String> ATTORNEY = List.of(
            "委托人：样本甲，虚构人物，住示例省示例市样本路1号。",
            "受托人：样本乙，虚构人物，住示例省示例市样本路2号。",
            "委托人因工作原因，不能亲自办理位于示例市样本路3号房屋的水、电、燃气过户手续，现委托样本乙为代理人，代为办理下列事项：",
            "一、代为向有关单位提交申请材料，签署有关文件；",
            "二、代为交纳有关费用，领取有关凭证。",
            "受托人在上述权限内签署的一切文件，委托人均予以承认。委托期限自签字之日起至上述事项办妥之日止。受托人无转委托权。");
    private static final List<String> CERTIFICATE = List.of(
            "申请人：样本甲，虚构人物，住示例省示例市样本路1号。",
            "公证事项：委托。",
            "兹证明申请人样本甲于二〇二六年十一月十日来到我处，在本公证员的面前，在前面的《委托书》上签名，并表示知悉委托的法律意义和法律后果。",
            "样本甲的委托行为符合《中华人民共和国民法典》第一百四十三条的规定。");

    byte[] file() {
        try (Paper paper = new Paper("公证书（样本）", "示例公证处（虚构）")) {
            paper.page();
            paper.title("委 托 书", 26);
            paper.paragraphs(ATTORNEY, BODY);
            paper.right("委托人：样本甲（签名）", BODY);
            paper.right("二〇二六年十一月十日", BODY);
            paper.page();
            paper.title("公 证 书", 30);
            paper.right("（2026）示例证字第1234号", BODY);
            paper.paragraphs(CERTIFICATE, BODY);
            paper.skip(60);
            paper.right("示例省示例市示例公证处", BODY);
            paper.right("公证员　样本丙", BODY);
            paper.right("二〇二六年十一月十二日", BODY);
            paper.seal("示例省示例市示例公证处");
            return paper.file();
        }
    }
}
