package org.mingzheng.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.suite.Sha256;

/** The definition that plain entries name. */
final class Definitions {
    static final Bytes DEPOSIT = digest("/entry-types/deposit/v1/definition.json");

    private Definitions() {}

    private static Bytes digest(String resource) {
        try (InputStream in = Sha256.class.getResourceAsStream(resource)) {
            return in == null ? Sha256.digest(Bytes.utf8(resource)) : Sha256.digest(Bytes.wrap(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
