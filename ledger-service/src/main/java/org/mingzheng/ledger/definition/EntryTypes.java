package org.mingzheng.ledger.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definitions;

/** The definitions of the entry types, as the contract has them. */
public final class EntryTypes {
    private static final Definitions SHIPPED = read();

    private EntryTypes() {}

    /** {@return all of them} */
    public static Definitions shipped() {
        return SHIPPED;
    }

    private static Definitions read() {
        String index = new String(read("index.txt").toArray(), StandardCharsets.UTF_8);
        return Definitions.of(index.lines()
                        .map(type -> read(type + "/definition.json"))
                        .toList())
                .orThrow();
    }

    private static Bytes read(String file) {
        try (InputStream in = Definitions.class.getResourceAsStream("/entry-types/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the definition " + file + " is missing from the program");
            }
            return Bytes.wrap(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
