package org.mingzheng.proof.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

class LogRegistrationTest {
    private static final LogRegistration LOG = new LogRegistration(
            new Origin("notary.example/2026"),
            "NotaryMSP",
            LogKind.RECORD,
            true,
            new LogRegistration.Terms(
                    "一处", List.of("document", "key"), List.of(Bytes.utf8("w")), true, List.of("court")),
            List.of(new LogRegistration.Key(0, "first")),
            1);

    private static final String TEXT = """
        {"endorsement":"all","format":"mingzheng/log/v1","keys":[{"from":0,"key":"first"}],"kind":"record",\
        "origin":"notary.example/2026","owner":"NotaryMSP","public":true,"revision":1,"roles":["court"],\
        "types":["document","key"],"unit":"一处","writers":["dw"]}\
        """;

    private static Reason refused(JsonObject json) {
        return ((Result.Rejected<LogRegistration>) LogRegistration.parse(json.canonical()))
                .rejection()
                .reason();
    }

    @Test
    void theValueIsTheOneOfTheSpecificationAndReadsBack() {
        assertThat(LOG.canonical()).isEqualTo(Bytes.utf8(TEXT));
        assertThat(LogRegistration.parse(Bytes.utf8(TEXT)).orThrow()).isEqualTo(LOG);
    }

    @Test
    void aKeySignsTreesFromItsSizeUpToTheNextOnes() {
        LogRegistration rolled = LOG.with(new LogRegistration.Key(10, "second"));
        assertThat(rolled.revision()).isEqualTo(2);
        assertThat(rolled.key(9)).isEqualTo("first");
        assertThat(rolled.key(10)).isEqualTo("second");
    }

    @Test
    void anUnknownKindAndAMissingMemberAreRefusedByName() {
        assertThat(refused(LOG.json().with("kind", new JsonString("mixed")))).isEqualTo(Reason.UNKNOWN_VALUE);
        assertThat(refused(LOG.json().without("owner"))).isEqualTo(Reason.MISSING_FIELD);
        assertThat(refused(LOG.json().with("revision", new JsonString("1")))).isEqualTo(Reason.WRONG_TYPE);
        assertThat(LogRegistration.parse(Bytes.utf8("[]"))).isInstanceOf(Result.Rejected.class);
    }

    @Test
    void aDescriptionReadsBackWithWhateverAServiceAdds() {
        LogDescription described =
                new LogDescription(LOG, new TreeHead(7, Hash.leaf(Bytes.utf8("x"))), 1_700_000_000_000L);
        JsonObject more = described.json().with("stopped", new JsonInteger(1));
        Json read = Json.parse(more.canonical(), 1 << 16).orThrow();
        assertThat(LogDescription.read(JsonObject.of(read))).isEqualTo(described);
    }
}
