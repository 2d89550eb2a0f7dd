package org.mingzheng.cli.reading;

import java.io.PrintWriter;
import org.mingzheng.audit.finding.Finding;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.network.report.Texts;

/**
 * Findings in words: what, where, and both values.
 *
 * @param texts of this package
 */
public record FindingText(Texts texts) {
    /**
     * {@return the words for a writer}
     *
     * @param out where they are said
     */
    public static FindingText to(PrintWriter out) {
        return new FindingText(Texts.of(FindingText.class, out));
    }

    /**
     * Says all findings, the contradictions first.
     *
     * @param findings any
     */
    public void print(Findings findings) {
        print(findings, true);
        print(findings, false);
        findings.counts().forEach((code, count) -> {
            if (count > Findings.MOST) {
                texts.say("more", words(code), count - Findings.MOST);
            }
        });
    }

    private void print(Findings findings, boolean contradictions) {
        findings.all().stream()
                .filter(finding -> finding.code().isContradiction() == contradictions)
                .forEach(this::print);
    }

    private void print(Finding finding) {
        FindingCode code = finding.code();
        texts.say(code.isContradiction() ? "contradiction" : "unchecked", words(code), finding.evidence(), code.code());
        texts.say("values", finding.expected(), finding.found());
        if (!finding.organisations().isEmpty()) {
            texts.say("organisations", String.join(" ", finding.organisations()));
        }
    }

    private String words(FindingCode code) {
        return texts.text("code." + code.code());
    }
}
