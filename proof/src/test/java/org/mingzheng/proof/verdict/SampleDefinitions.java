package org.mingzheng.proof.verdict;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.trust.TrustedDefinition;

/** Definitions of their own, so that a change of a real type changes no vector. */
public final class SampleDefinitions {
    public static final Bytes DOCUMENT = read("document.json");
    public static final Bytes KEY = read("key.json");
    /** Of a type whose links move documents. */
    public static final Bytes ORDER = read("order.json");

    /** Of a type whose records may get another document. */
    public static final Bytes RULING = read("ruling.json");
    /** The same, from when definitions did not say what documents are to a record. */
    public static final Bytes SILENT = silent();

    /** Of a type whose records rest on rulings, and on each other. */
    public static final Bytes WRIT = read("writ.json");

    private SampleDefinitions() {}

    public static List<Bytes> all() {
        return List.of(DOCUMENT, KEY, ORDER);
    }

    public static List<TrustedDefinition> trusted() {
        return List.of(trusted("document", DOCUMENT), trusted("key", KEY), trusted("order", ORDER));
    }

    private static TrustedDefinition trusted(String type, Bytes definition) {
        return new TrustedDefinition(
                new EntryType(type, 1), Sha256.digest(definition), SampleFile.time("2026-01-01T00:00:00Z"));
    }

    static List<Bytes> withRuling(Bytes ruling) {
        return List.of(DOCUMENT, KEY, ruling);
    }

    static List<TrustedDefinition> trustedWithRuling(Bytes ruling) {
        return List.of(trusted("document", DOCUMENT), trusted("key", KEY), trusted("ruling", ruling));
    }

    static List<Bytes> withWrit() {
        return List.of(DOCUMENT, KEY, RULING, WRIT);
    }

    static List<TrustedDefinition> trustedWithWrit() {
        return List.of(
                trusted("document", DOCUMENT), trusted("key", KEY), trusted("ruling", RULING), trusted("writ", WRIT));
    }

    private static Bytes silent() {
        String text = new String(RULING.toArray(), StandardCharsets.UTF_8);
        return Bytes.utf8(text.replaceAll(" *\"document\": \"(new|beside)\",\n", ""));
    }

    private static Bytes read(String name) {
        try (InputStream in = Objects.requireNonNull(SampleDefinitions.class.getResourceAsStream(name))) {
            return Bytes.wrap(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
