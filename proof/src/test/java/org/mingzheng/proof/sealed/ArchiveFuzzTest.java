package org.mingzheng.proof.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.RejectedException;

class ArchiveFuzzTest {
    static Stream<byte[]> seeds() {
        Member one = new Member("a", Bytes.utf8("x"));
        return Stream.of(List.<Member>of(), List.of(one), List.of(one, new Member("b", Bytes.empty())))
                .map(members -> Archive.of(members).toArray());
    }

    @MethodSource("seeds")
    @FuzzTest
    void everyByteOfWhatIsAcceptedIsAccountedFor(byte[] input) {
        Bytes archive = Bytes.of(input);
        try {
            assertThat(Archive.of(ArchiveReader.read(archive, 100))).isEqualTo(archive);
        } catch (RejectedException e) {
            assertThat(e.rejection().detail()).isNotEmpty();
        }
    }
}
