package org.mingzheng.proof.vector;

import java.util.Map;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Disclosure;
import org.mingzheng.proof.entry.Entries;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.result.Reason;

/** Disclosures of {@code disclosure.md}: the output is the canonical value of the field opened. */
final class DisclosureVectors {
    private static final Disclosure GROUNDS = Entries.disclosures().getLast();
    private static final String SALT = "\"AAAAAAAAAAAAAAAAAAAAAA\"";

    private DisclosureVectors() {}

    static Stream<Vector> all() {
        return Stream.of(good(), mismatches(), malformed()).flatMap(each -> each);
    }

    private static Stream<Vector> good() {
        return Entries.disclosures().stream()
                .map(disclosure -> Vector.good(
                        "disclosure",
                        disclosure.name(),
                        "Opens one field and no other.",
                        inputs(disclosure.text()),
                        disclosure.value().canonical()));
    }

    private static Stream<Vector> mismatches() {
        Bytes salt = Bytes.wrap(new byte[16]);
        return Stream.of(
                other("other-salt", "The salt is covered.", new Disclosure(salt, "grounds", GROUNDS.value())),
                other(
                        "other-value",
                        "The value is covered.",
                        new Disclosure(GROUNDS.salt(), "grounds", new JsonInteger(1))),
                other(
                        "other-name",
                        "The name is covered: it opens no other field.",
                        new Disclosure(GROUNDS.salt(), "document", GROUNDS.value())),
                bad(
                        "no-such-field",
                        "The entry has no such private field.",
                        Reason.NO_SUCH_FIELD,
                        new Disclosure(GROUNDS.salt(), "parties", GROUNDS.value()).text()),
                bad(
                        "public-field",
                        "A public field needs no disclosure.",
                        Reason.NO_SUCH_FIELD,
                        new Disclosure(GROUNDS.salt(), "number", GROUNDS.value()).text()));
    }

    private static Stream<Vector> malformed() {
        return Stream.of(
                json(
                        "white-space",
                        "Narrower than the standard: canonical JSON only.",
                        Reason.NOT_CANONICAL,
                        "[" + SALT + ", \"grounds\", 1]"),
                json(
                        "short-salt",
                        "A salt has at least 16 bytes.",
                        Reason.SALT_SIZE,
                        "[\"AAAAAAAAAAAAAAAAAAAA\",\"grounds\",1]"),
                json(
                        "salt-no-base64url",
                        "A salt is base64url.",
                        Reason.NOT_BASE64,
                        "[\"salt of sixteen!\",\"grounds\",1]"),
                json(
                        "array-element",
                        "A disclosure of an array element has no name.",
                        Reason.DISCLOSURE_MALFORMED,
                        "[" + SALT + ",\"grounds\"]"),
                json(
                        "four-elements",
                        "Nothing follows the value.",
                        Reason.DISCLOSURE_MALFORMED,
                        "[" + SALT + ",\"grounds\",1,2]"),
                json(
                        "reserved-name",
                        "RFC 9901 reserves _sd.",
                        Reason.IDENTIFIER_MALFORMED,
                        "[" + SALT + ",\"_sd\",1]"),
                bad(
                        "padded",
                        "Base64url is not padded.",
                        Reason.NOT_BASE64,
                        Bytes.utf8("[" + SALT + ",\"grounds\",11]").base64Url() + "="),
                bad(
                        "tilde",
                        "One disclosure, without the separator of SD-JWT.",
                        Reason.NOT_BASE64,
                        GROUNDS.text() + "~"));
    }

    private static Vector other(String name, String why, Disclosure disclosure) {
        return bad(name, why, Reason.DISCLOSURE_MISMATCH, disclosure.text());
    }

    private static Vector json(String name, String why, Reason reason, String json) {
        return bad(name, why, reason, Bytes.utf8(json).base64Url());
    }

    private static Vector bad(String name, String why, Reason reason, String disclosure) {
        return Vector.bad("disclosure", name, why, inputs(disclosure), reason);
    }

    private static Map<String, Bytes> inputs(String disclosure) {
        return Map.of("entry", Entries.draft().canonical(), "disclosure", Bytes.utf8(disclosure + "\n"));
    }
}
