package org.mingzheng.fabric.msp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.math.BigInteger;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.fabric.wire.Sha256;

class P256Test {
    private static final ByteString HASH = Sha256.of(ByteString.copyFromUtf8("message"));
    private static final ECPrivateKeyParameters SECRET = P256.privateKey(BigInteger.valueOf(7));
    private static final ECPublicKeyParameters KEY =
            new ECPublicKeyParameters(SECRET.getParameters().getG().multiply(SECRET.getD()), SECRET.getParameters());

    @Test
    void verifiesWhatItSigned() {
        assertThat(P256.verify(KEY, HASH, P256.sign(SECRET, HASH))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0xa2, 0x04, 0x30, 0x05, 0x00})
    void aSignatureThatIsNoPairOfIntegersIsNone(int tag) {
        byte[] signature = P256.sign(SECRET, HASH).toByteArray();
        signature[2] = (byte) tag;

        assertThat(P256.verify(KEY, HASH, ByteString.copyFrom(signature))).isFalse();
    }
}
