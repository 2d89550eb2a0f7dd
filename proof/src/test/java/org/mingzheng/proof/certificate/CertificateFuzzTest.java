package org.mingzheng.proof.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.statement.TestAuthority;

class CertificateFuzzTest {
    private static final Bytes GOOD = new TestAuthority("ca.NotaryMSP").certificate();
    private static final Certificate AUTHORITY = Certificate.ofAuthority(GOOD);

    /** The first two bytes choose a place in a good certificate where the rest is written over it. */
    @FuzzTest
    void anAlteredCertificateIsReadOrRejectedAndNeverTheOneThatWasIssued(byte[] input) {
        if (input.length < 3) {
            return;
        }
        byte[] altered = GOOD.toArray();
        int place = ((input[0] & 0xff) << 8 | (input[1] & 0xff)) % altered.length;
        System.arraycopy(input, 2, altered, place, Math.min(input.length - 2, altered.length - place));
        Bytes der = Bytes.wrap(altered);
        if (!der.equals(GOOD)
                && Result.of(() -> CertificateReader.read(der))
                        instanceof Result.Accepted<Certificate>(Certificate certificate)) {
            // the signature's own bytes may differ and still be one; what it is over may not
            assertThat(!certificate.isIssuedBy(AUTHORITY)
                            || certificate.signedBytes().equals(AUTHORITY.signedBytes()))
                    .isTrue();
        }
    }
}
