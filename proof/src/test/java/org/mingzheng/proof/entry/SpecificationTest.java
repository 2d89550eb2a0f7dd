package org.mingzheng.proof.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;

/** The examples in {@code docs/spec} are the sample entry's. */
class SpecificationTest {
    private static final Path FOLDER = Path.of(System.getProperty("mingzheng.root", ".."), "docs/spec");

    @Test
    void theExampleOfAnEntryHasTheSamplesPayloadAndLeafHash() throws IOException {
        String text = Files.readString(FOLDER.resolve("entry.md"));
        int start = text.indexOf("```json\n") + 8;
        String example = text.substring(start, text.indexOf("```", start)).replaceAll("\n *", "");
        String unsealed = example.replaceAll("\"seals\":\\[.*?],", "");
        assertThat(Bytes.utf8(unsealed)).isEqualTo(Entries.sealed().unsealed());
        assertThat(text).contains(Entries.sealed().leafHash().value().hex());
    }

    @Test
    void theExampleOfASealIsTheSamples() throws IOException {
        Seal seal = Entries.sealed().seals().getLast();
        assertThat(Files.readString(FOLDER.resolve("seal.md")))
                .contains(
                        seal.json().text("protected"),
                        seal.signature().base64Url(),
                        seal.header().kid());
    }

    @Test
    void theExampleOfADisclosureIsTheSamples() throws IOException {
        Disclosure disclosure = Entries.disclosures().getFirst();
        assertThat(Files.readString(FOLDER.resolve("disclosure.md")))
                .contains(disclosure.text(), disclosure.digest().base64Url());
    }
}
