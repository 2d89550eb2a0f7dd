package org.mingzheng.fabric.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.junit.jupiter.api.Test;

class HeadersTest {
    @Test
    void aHeaderIsHashedAsAsn1() {
        BlockHeader header = BlockHeader.newBuilder()
                .setNumber(200)
                .setPreviousHash(ByteString.fromHex("0102"))
                .setDataHash(ByteString.fromHex("03"))
                .build();

        // SEQUENCE { INTEGER 200 (two bytes, for the sign), OCTET STRING 0102, OCTET STRING 03 }
        assertThat(Headers.bytes(header)).isEqualTo(ByteString.fromHex("300b" + "020200c8" + "04020102" + "040103"));
    }
}
