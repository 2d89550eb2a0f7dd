package org.mingzheng.proof.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzheng.proof.entry.Rejections.assertRejected;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

class RecordIdTest {
    private static final RecordId ID = new RecordId("document", "2026-17");

    @Test
    void isReadFromWhatItIsWrittenAs() {
        assertThat(RecordId.parse(ID.toString())).isEqualTo(Result.accepted(ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "document", "document/", "/2026-17", "document/a/b", "document/../x"})
    void refusesWhatNamesNoRecord(String name) {
        assertRejected(Reason.IDENTIFIER_MALFORMED, RecordId.parse(name));
    }
}
