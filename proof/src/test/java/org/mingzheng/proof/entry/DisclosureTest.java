package org.mingzheng.proof.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzheng.proof.entry.Rejections.assertRefused;
import static org.mingzheng.proof.entry.Rejections.assertRejected;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

class DisclosureTest {
    private static final Entry ENTRY = Entries.draft();

    @Test
    void opensExactlyOneFieldOfTheEntryItWasMadeFor() {
        List<Disclosure> disclosures = Entries.disclosures();
        for (Disclosure disclosure : disclosures) {
            assertThat(disclosure.opens(ENTRY)).isEqualTo(Result.accepted(disclosure));
            assertThat(ENTRY.fields().digests().values().stream().filter(disclosure.digest()::equals))
                    .hasSize(1);
        }
        assertThat(disclosures).hasSameSizeAs(ENTRY.fields().digests().entrySet());
    }

    @Test
    void opensNothingWithAnotherSaltNameOrValue() {
        Disclosure good = Entries.disclosures().getFirst();
        Bytes salt = Bytes.wrap(new byte[16]);
        assertRejected(Reason.DISCLOSURE_MISMATCH, new Disclosure(salt, good.name(), good.value()).opens(ENTRY));
        assertRejected(Reason.DISCLOSURE_MISMATCH, new Disclosure(good.salt(), "grounds", good.value()).opens(ENTRY));
        assertRejected(
                Reason.DISCLOSURE_MISMATCH, new Disclosure(good.salt(), good.name(), new JsonInteger(1)).opens(ENTRY));
        assertRejected(Reason.NO_SUCH_FIELD, new Disclosure(good.salt(), "parties", good.value()).opens(ENTRY));
        assertRejected(Reason.NO_SUCH_FIELD, new Disclosure(good.salt(), "number", good.value()).opens(ENTRY));
    }

    @Test
    void noMutationOfItsTextOpensAnything() {
        Disclosure good = Entries.disclosures().getFirst();
        byte[] text = Bytes.utf8(good.text()).toArray();
        for (int bit = 0; bit < text.length * 8; bit++) {
            text[bit / 8] ^= (byte) (1 << bit % 8);
            Result<Disclosure> opened = Disclosure.parse(new String(text, StandardCharsets.ISO_8859_1))
                    .then(disclosure -> disclosure.opens(ENTRY));
            assertThat(opened).as("bit " + bit).isInstanceOf(Result.Rejected.class);
            text[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    @Test
    void readsWhatItWrites() {
        for (Disclosure disclosure : Entries.disclosures()) {
            assertThat(Disclosure.parse(disclosure.text())).isEqualTo(Result.accepted(disclosure));
        }
    }

    /** The first disclosure of RFC 9901 §4.2.1 in its canonical spelling; the RFC's own has spaces. */
    @Test
    void refusesWhiteSpaceThatTheStandardWouldAllow() {
        String spaced = base64Url("[\"_26bc4LT-ac6q2KI6cBW5es\", \"familyName\", \"Möbius\"]");
        String canonical = base64Url("[\"_26bc4LT-ac6q2KI6cBW5es\",\"familyName\",\"Möbius\"]");
        assertRejected(Reason.NOT_CANONICAL, Disclosure.parse(spaced));
        assertThat(Disclosure.parse(canonical).orThrow().value()).isEqualTo(new JsonString("Möbius"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "[\"AAAAAAAAAAAAAAAAAAAAAA\",\"name\"]",
                "[\"AAAAAAAAAAAAAAAAAAAAAA\",\"name\",1,2]",
                "[1,\"name\",1]",
                "[\"AAAAAAAAAAAAAAAAAAAAAA\",1,1]"
            })
    void isSaltNameAndValue(String json) {
        assertRejected(Reason.DISCLOSURE_MALFORMED, Disclosure.parse(base64Url(json)));
    }

    @Test
    void isBase64UrlWithoutPadding() {
        assertRejected(Reason.NOT_BASE64, Disclosure.parse("W10="));
        assertRejected(Reason.NOT_BASE64, Disclosure.parse(base64Url("[\"AA=\",\"name\",1]")));
    }

    @Test
    void aSaltHas16To64Bytes() {
        for (int size : List.of(16, 64)) {
            assertThat(salted(size).salt().size()).isEqualTo(size);
        }
        for (int size : List.of(0, 15, 65)) {
            assertRefused(Reason.SALT_SIZE, () -> salted(size));
        }
    }

    @Test
    void isAtMost65536CharactersLong() {
        Disclosure longest = withValue(49_152 - withValue(0).json().canonical().size());
        assertThat(longest.text()).hasSize(Disclosure.MAX_SIZE);
        assertThat(Disclosure.parse(longest.text())).isEqualTo(Result.accepted(longest));
        assertRefused(Reason.TOO_LARGE, () -> withValue(49_152).text());
        assertRejected(Reason.TOO_LARGE, Disclosure.parse("A".repeat(Disclosure.MAX_SIZE + 1)));
    }

    @Test
    void makesThePrivateFieldsOfAnEntry() {
        Fields fields = Fields.of(JsonObject.empty(), Entries.disclosures());
        assertThat(fields.digests().keySet()).containsExactly("document", "grounds");
    }

    private static Disclosure salted(int size) {
        return new Disclosure(Bytes.wrap(new byte[size]), "name", new JsonInteger(1));
    }

    private static Disclosure withValue(int length) {
        return Entries.disclosure("name", new JsonString("a".repeat(length)));
    }

    private static String base64Url(String json) {
        return Bytes.utf8(json).base64Url();
    }
}
