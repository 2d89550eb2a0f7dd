package org.mingzheng.proof.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;

class NoteSpecificationTest {
    @Test
    void theKeyOfTheExampleVerifiesTheNoteOfTheExample() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("mingzheng.root", ".."), "docs/spec/note.md"));
        String[] blocks = page.split("```\n", -1);
        VerifierKey key = VerifierKey.parse(blocks[3].strip()).orThrow();
        Note note = Note.parse(Bytes.utf8(blocks[1])).orThrow();
        assertThat(note.signatures()).hasSize(2);
        assertThat(note.verify(List.of(key)).orThrow().signatures())
                .containsExactly(note.signatures().getFirst());
    }
}
