package org.mingzheng.it.samples;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** All samples by file name. */
final class Samples {
    /** Written on, or in, each of them. */
    static final String MARK = "样本 SAMPLE";

    static final String NOTICE = "样本：内容纯属虚构，不具有法律效力。 Sample: fictional content, without legal effect.";

    private Samples() {}

    static Map<String, Supplier<byte[]>> all() {
        Map<String, Supplier<byte[]>> all = new LinkedHashMap<>();
        all.put("notarial-certificate.pdf", new NotarialCertificate()::file);
        all.put("award.docx", new Award()::file);
        all.put("enforcement-certificate.png", new EnforcementCertificate()::file);
        all.put("mediation-agreement-scan.pdf", new MediationAgreement()::file);
        all.put("call-recording.wav", () -> new CallRecording().file());
        all.put("process-record.json", new ProcessRecord()::file);
        return all;
    }
}
