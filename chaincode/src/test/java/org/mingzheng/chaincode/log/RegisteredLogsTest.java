package org.mingzheng.chaincode.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.suite.Sha256;

class RegisteredLogsTest {
    private static final Origin LOG = new Origin("notary.example/2026");
    private static final Bytes REGISTRATION = Bytes.utf8("{\"origin\":\"notary.example/2026\"}");

    private static Bytes value(String origin, String unit) {
        String digest = Sha256.digest(REGISTRATION).base64Url();
        return new RegisteredLogs(new TreeMap<>(Map.of(
                        origin,
                        new RegisteredLogs.Listed("NotaryMSP", unit, digest),
                        "a.example/1",
                        new RegisteredLogs.Listed("AMSP", "unit", "digest"),
                        "z.example/1",
                        new RegisteredLogs.Listed("ZMSP", "unit", "digest"))))
                .toBytes();
    }

    @Test
    void aRegistrationIsFoundByItsOriginAndDigestAlone() {
        assertThat(RegisteredLogs.has(value("notary.example/2026", "公证处"), LOG, REGISTRATION))
                .isTrue();
        assertThat(RegisteredLogs.has(value("notary.example/2026", "unit"), LOG, Bytes.utf8("{}")))
                .isFalse();
        assertThat(RegisteredLogs.has(RegisteredLogs.none().toBytes(), LOG, REGISTRATION))
                .isFalse();
    }

    @Test
    void anOriginThatBeginsOrEndsLikeItIsAnother() {
        for (String other : new String[] {"notary.example/2026/1", "x.notary.example/2026", "notary.example/202"}) {
            assertThat(RegisteredLogs.has(value(other, "unit"), LOG, REGISTRATION))
                    .isFalse();
        }
    }

    @Test
    void aUnitThatReadsLikeARegistrationIsNone() {
        String like = "{\"digest\":\"" + Sha256.digest(REGISTRATION).base64Url() + "\",\"origin\":\"" + LOG.name()
                + "\",\"owner\":";
        assertThat(RegisteredLogs.has(value("other.example/1", like), LOG, REGISTRATION))
                .isFalse();
        assertThat(RegisteredLogs.has(value("other.example/1", "\\" + like), LOG, REGISTRATION))
                .isFalse();
    }
}
