package org.mingzheng.proof.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.Sha256;

class EntryTest {
    @Test
    void readsWhatItWrites() {
        for (Entry entry : Entries.all()) {
            assertThat(Entry.parse(entry.canonical())).isEqualTo(Result.accepted(entry));
        }
    }

    @Test
    void whatASealCoversIsNoEntryItself() {
        assertThat(Entry.parse(Entries.minimal().unsealed())).isInstanceOf(Result.Rejected.class);
    }

    @Test
    void namesItselfToTheNextEntryByTheHashOfItsWholeText() {
        Bytes text = Entries.full().canonical();
        assertThat(Entries.full().leafHash().value()).isEqualTo(Sha256.digest(Bytes.wrap(new byte[] {0}), text));
    }
}
