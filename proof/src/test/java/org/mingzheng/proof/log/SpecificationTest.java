package org.mingzheng.proof.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The examples in {@code docs/spec} are of the log of the entries "entry 0" to "entry 12". */
class SpecificationTest {
    private static final Path FOLDER = Path.of(System.getProperty("mingzheng.root", ".."), "docs/spec");
    private static final Receipt RECEIPT = Receipts.receipt(5, 13);

    @Test
    void theExampleOfALogIsRight() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("log.md")))
                .contains(Trees.leaf(5).base64(), Trees.head(13).root().base64())
                .contains(RECEIPT.proof().hashes().stream().map(Hash::base64).toList());
    }

    @Test
    void theExamplesOfCheckpointAndReceiptVerifyUnderTheKeyGiven() throws IOException {
        String key = Receipts.LOG.verifierKey().encoded();
        assertThat(Files.readString(FOLDER.resolve("checkpoint.md")))
                .contains(
                        "```text\n" + new String(RECEIPT.checkpoint().encoded().toArray(), UTF_8) + "```", key);
        assertThat(Files.readString(FOLDER.resolve("receipt.md")))
                .contains("```text\n" + new String(RECEIPT.encoded().toArray(), UTF_8) + "```", key)
                .contains(String.format("%,d", Receipt.MAX_SIZE), String.format("%,d", Receipt.MAX_EXTRA));
    }
}
