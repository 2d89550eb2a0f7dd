package org.mingzheng.cli.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definitions;

/** The definitions that come with this program. Entries name theirs by digest, so a wrong one is never taken for the right one. */
public final class EntryTypes {
    private static final String FOLDER = "/entry-types/";

    private EntryTypes() {}

    /** {@return all that {@code index.txt} lists} */
    public static Definitions shipped() {
        List<Bytes> texts = new ArrayList<>();
        String index = new String(read("index.txt").unsafeArray(), StandardCharsets.UTF_8);
        index.lines().forEach(type -> texts.add(read(type + "/definition.json")));
        return Definitions.of(texts).orThrow();
    }

    private static Bytes read(String name) {
        try (InputStream file = EntryTypes.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("the command was built without " + FOLDER + name);
            }
            return Bytes.wrap(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
