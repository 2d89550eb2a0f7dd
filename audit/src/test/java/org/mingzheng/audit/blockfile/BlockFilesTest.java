package org.mingzheng.audit.blockfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.audit.peer.PeerException;
import org.mingzheng.proof.bytes.Bytes;

class BlockFilesTest {
    @TempDir
    Path folder;

    private static Block block(long number) {
        return Block.newBuilder()
                .setHeader(BlockHeader.newBuilder()
                        .setNumber(number)
                        .setPreviousHash(ByteString.copyFromUtf8("before " + number))
                        .setDataHash(ByteString.copyFromUtf8("data")))
                .setData(BlockData.newBuilder()
                        .addData(ByteString.copyFromUtf8("one"))
                        .addData(ByteString.copyFromUtf8("two")))
                .setMetadata(BlockMetadata.newBuilder()
                        .addMetadata(ByteString.copyFromUtf8("signatures"))
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(ByteString.copyFrom(new byte[2])))
                .build();
    }

    private static List<Bytes> read(BlockFiles files) {
        List<Bytes> all = new ArrayList<>();
        files.read(0, files.height(), all::add);
        return all;
    }

    private static Bytes bytes(Block block) {
        return Bytes.wrap(block.toByteArray());
    }

    private BlockFiles files() {
        return BlockFiles.in(List.of(folder));
    }

    /** As Fabric's blkstorage writes it. */
    private static byte[] stored(Block block) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(content);
        out.writeUInt64NoTag(block.getHeader().getNumber());
        out.writeBytesNoTag(block.getHeader().getDataHash());
        out.writeBytesNoTag(block.getHeader().getPreviousHash());
        out.writeUInt64NoTag(block.getData().getDataCount());
        for (ByteString each : block.getData().getDataList()) {
            out.writeBytesNoTag(each);
        }
        out.writeUInt64NoTag(block.getMetadata().getMetadataCount());
        for (ByteString each : block.getMetadata().getMetadataList()) {
            out.writeBytesNoTag(each);
        }
        out.flush();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        CodedOutputStream framed = CodedOutputStream.newInstance(whole);
        framed.writeByteArrayNoTag(content.toByteArray());
        framed.flush();
        return whole.toByteArray();
    }

    @Test
    void oneBlockAFileWhateverTheNames() throws IOException {
        Path _ = Files.write(folder.resolve("z.block"), block(0).toByteArray());
        Path _ = Files.write(folder.resolve("a"), block(1).toByteArray());
        Path _ = Files.writeString(folder.resolve(".DS_Store"), "junk");
        assertThat(read(files())).containsExactly(bytes(block(0)), bytes(block(1)));
    }

    @Test
    void theFilesOfAPeersLedger() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(stored(block(0)));
        both.write(stored(block(1)));
        Path _ = Files.write(folder.resolve("blockfile_000000"), both.toByteArray());
        Path _ = Files.write(folder.resolve("blockfile_000001"), stored(block(2)));
        assertThat(read(files())).containsExactly(bytes(block(0)), bytes(block(1)), bytes(block(2)));
    }

    @Test
    void aBlockThatIsNotAmongThemIsNoEvidence() throws IOException {
        Path _ = Files.write(folder.resolve("0"), block(0).toByteArray());
        Path _ = Files.write(folder.resolve("2"), block(2).toByteArray());
        assertThatThrownBy(() -> read(files()))
                .isInstanceOf(PeerException.class)
                .hasMessageContaining("block 1 is not among the files");
        assertThat(files().height()).isEqualTo(3);
    }

    @Test
    void twoDifferentBlocksOfOneNumberAreNotMixed() throws IOException {
        Path _ = Files.write(folder.resolve("0"), block(0).toByteArray());
        Path _ = Files.write(folder.resolve("same"), block(0).toByteArray());
        assertThat(read(files())).hasSize(1);
        Path _ = Files.write(
                folder.resolve("other"),
                block(0).toBuilder().clearData().build().toByteArray());
        assertThatThrownBy(this::files).isInstanceOf(BlockFileException.class).hasMessageContaining("TWICE [0, ");
    }

    @Test
    void whatIsNoBlockIsNamedWithWhatToDo() throws IOException {
        Path junk = Files.writeString(folder.resolve("junk"), "no block at all");
        assertThatThrownBy(this::files).isInstanceOf(BlockFileException.class).hasMessageContaining("" + junk);
        Files.delete(junk);
        byte[] cut = stored(block(0));
        Path _ = Files.write(folder.resolve("blockfile_000000"), Arrays.copyOf(cut, cut.length - 1));
        assertThatThrownBy(this::files).isInstanceOf(BlockFileException.class).hasMessageContaining("cut off");
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> BlockFiles.in(List.of(none))).isInstanceOf(BlockFileException.class);
    }
}
