package org.mingzheng.chaincode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.RefusalReason;

/** This organisation's copy of the genesis, in the file that a system property or else the environment names. */
final class GenesisFile implements Supplier<Bytes> {
    static final String NAME = "MINGZHENG_GOVERNANCE";

    @Override
    public Bytes get() {
        String path = System.getProperty(NAME, System.getenv(NAME));
        if (path == null || path.isEmpty()) {
            throw new RefusedException(RefusalReason.GENESIS_MALFORMED, NAME + " names no file");
        }
        try {
            return Bytes.wrap(Files.readAllBytes(Path.of(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
