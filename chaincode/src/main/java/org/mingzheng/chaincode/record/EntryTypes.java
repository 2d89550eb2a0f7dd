package org.mingzheng.chaincode.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.mingzheng.chaincode.transaction.Texts;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definitions;

/**
 * The definitions that the contract's jar contains: approving the contract means approving them. They are the only ones by which
 * it judges; entries of other types are refused.
 */
public final class EntryTypes {
    private static final String FOLDER = "/entry-types/";

    private EntryTypes() {}

    /** {@return all that {@code index.txt} lists} */
    public static Definitions shipped() {
        List<Bytes> texts = new ArrayList<>();
        for (String type : Texts.of(read("index.txt")).lines().toList()) {
            texts.add(read(type + "/definition.json"));
        }
        return Definitions.of(texts).orThrow();
    }

    private static Bytes read(String name) {
        try (InputStream file = EntryTypes.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("the contract was built without " + FOLDER + name);
            }
            return Bytes.wrap(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
