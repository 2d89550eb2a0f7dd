package org.mingzheng.proof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingzheng.proof.bytes.Bytes;

class SuiteSpecificationTest {
    @ParameterizedTest
    @EnumSource
    void theExampleIsWhatTheKeySigns(SignatureSuite suite) throws IOException {
        String page = Files.readString(Path.of(System.getProperty("mingzheng.root", ".."), "docs/spec/suite.md"));
        PrivateKey key =
                PrivateKey.of(suite, Sha256.digest(Bytes.utf8("key 1"))).orThrow();
        assertThat(page.replace("` `", ""))
                .contains(
                        key.secret().hex(),
                        key.publicKey().encoded().hex(),
                        key.sign(Bytes.utf8("one entry, sealed")).hex());
    }
}
