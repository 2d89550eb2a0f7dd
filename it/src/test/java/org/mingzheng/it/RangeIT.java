package org.mingzheng.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;

/** A reader of a range is invalid when any key of it came, changed or went. */
class RangeIT extends Conformance {
    @Test
    void aPhantomInARangeInvalidatesTheReader() throws Exception {
        contract.submitTransaction("put", "ph-1", "x");
        Transaction reader = endorsed("count", "ph-", "ph-" + ALL, "phantoms");
        contract.submitTransaction("put", "ph-2", "x");

        assertThat(outcome(reader)).isEqualTo(TxValidationCode.PHANTOM_READ_CONFLICT);
        assertThat(outcome(endorsed("count", "ph-", "ph-" + ALL, "phantoms"))).isEqualTo(TxValidationCode.VALID);
    }

    @Test
    void aKeyThatLeavesARangeInvalidatesTheReader() throws Exception {
        contract.submitTransaction("fill", "leave-", "3");
        Transaction reader = endorsed("count", "leave-", "leave-" + ALL, "leavers");
        contract.submitTransaction("delete", "leave-1");

        assertThat(outcome(reader)).isEqualTo(TxValidationCode.PHANTOM_READ_CONFLICT);
    }

    @Test
    void aKeyBesideARangeDisturbsNobody() throws Exception {
        contract.submitTransaction("fill", "beside-", "3");
        Transaction reader = endorsed("count", "beside-", "beside-2", "besides");
        contract.submitTransaction("put", "beside-2", "x");

        assertThat(outcome(reader)).isEqualTo(TxValidationCode.VALID);
    }

    @Test
    void aRangeOfSeveralPagesIsReadWholeAndStillGuarded() throws Exception {
        contract.submitTransaction("fill", "big-", "250");
        Transaction reader = endorsed("count", "big-", "big-" + ALL, "bigs");
        assertThat(reader.getResult()).asString(UTF_8).isEqualTo("250");
        contract.submitTransaction("put", "big-7777", "x");

        assertThat(outcome(reader)).isEqualTo(TxValidationCode.PHANTOM_READ_CONFLICT);
    }

    @Test
    void rangesAreInTheOrderOfTheirBytes() throws Exception {
        for (String key : List.of("o-😀", "o-（", "o-证", "o-a", "o-B")) {
            contract.submitTransaction("put", key, "x");
        }

        assertThat(contract.evaluateTransaction("range", "o-", "o-\udbff\udfff"))
                .asString(UTF_8)
                .isEqualTo("o-B=x;o-a=x;o-证=x;o-（=x;o-😀=x;");
    }

    @Test
    void aDeletedKeyIsInNoRange() throws Exception {
        contract.submitTransaction("fill", "gone-", "2");
        contract.submitTransaction("delete", "gone-0");

        assertThat(contract.evaluateTransaction("count", "gone-", "gone-" + ALL, "n"))
                .asString(UTF_8)
                .isEqualTo("1");
    }
}
