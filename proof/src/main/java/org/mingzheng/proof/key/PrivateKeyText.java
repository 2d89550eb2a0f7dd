package org.mingzheng.proof.key;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.util.io.pem.PemHeader;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.SignatureSuite;

/**
 * The one private key in the content of a file: PEM with any text around it, or DER.
 *
 * @param form how the key is written
 * @param der the key
 */
public record PrivateKeyText(PrivateKeyText.Form form, Bytes der) {
    /** The greatest content that is read, in bytes. */
    public static final int MAX_SIZE = 1 << 16;

    private static final String KEY = "PRIVATE KEY";
    private static final String MARK = "\uFEFF";
    private static final int SEQUENCE = 0x30;

    /** How a key is written. */
    public enum Form {
        /** PKCS#8, in the clear. */
        PKCS8,
        /** PKCS#8, protected by a password. */
        ENCRYPTED_PKCS8,
        /** SEC 1: a key on an elliptic curve. */
        SEC1,
        /** DER without a label: PKCS#8, SEC 1, or what is not read here. */
        DER
    }

    /**
     * {@return the key, or {@link Reason#KEY_MALFORMED} and in words what was found instead}
     *
     * @param content of a file
     * @param wanted the algorithm that is needed
     */
    public static Result<PrivateKey> read(Bytes content, SignatureSuite wanted) {
        return of(content).then(text -> text.key(wanted));
    }

    /**
     * {@return where the key is, or {@link Reason#KEY_MALFORMED}: there is none, there are several, or it is of a form that is not
     * read}
     *
     * @param content of a file
     */
    public static Result<PrivateKeyText> of(Bytes content) {
        return Result.of(() -> find(content));
    }

    /**
     * {@return the key, or {@link Reason#KEY_MALFORMED} and in words what was found instead}
     *
     * @param wanted the algorithm that is needed
     */
    public Result<PrivateKey> key(SignatureSuite wanted) {
        return form == Form.ENCRYPTED_PKCS8
                ? Result.rejected(Reason.KEY_MALFORMED, "the key is protected by a password")
                : Result.of(() -> PrivateKeyReader.read(der, wanted));
    }

    private static PrivateKeyText find(Bytes content) {
        if (content.size() > MAX_SIZE) {
            throw malformed("more than " + MAX_SIZE + " bytes");
        }
        if (content.size() > 0 && content.at(0) == SEQUENCE) {
            return new PrivateKeyText(Form.DER, content);
        }
        List<PemObject> keys = blocks(new String(content.unsafeArray(), StandardCharsets.UTF_8));
        if (keys.size() != 1) {
            throw malformed(keys.isEmpty() ? "no private key in PEM or DER" : "several private keys");
        }
        return text(keys.getFirst());
    }

    private static List<PemObject> blocks(String text) {
        List<PemObject> keys = new ArrayList<>();
        String content = text.startsWith(MARK) ? text.substring(1) : text;
        try (PemReader reader = new PemReader(new StringReader(content))) {
            for (PemObject block = reader.readPemObject(); block != null; block = reader.readPemObject()) {
                if (block.getType().endsWith(KEY)) {
                    keys.add(block);
                }
            }
            return keys;
        } catch (IOException | RuntimeException e) { // BouncyCastle tells bad base64 by exceptions of several kinds
            throw malformed("the PEM is damaged");
        }
    }

    private static PrivateKeyText text(PemObject block) {
        for (Object header : block.getHeaders()) {
            if (header instanceof PemHeader each && each.getName().equals("Proc-Type")) {
                throw malformed("the key is encrypted in OpenSSL's old form; 'openssl pkcs8 -topk8' makes it PKCS#8");
            }
        }
        Form form = switch (block.getType()) {
            case KEY -> Form.PKCS8;
            case "ENCRYPTED " + KEY -> Form.ENCRYPTED_PKCS8;
            case "EC " + KEY -> Form.SEC1;
            default -> throw malformed("the PEM block is of the type " + block.getType());
        };
        return new PrivateKeyText(form, Bytes.wrap(block.getContent()));
    }

    static RejectedException malformed(String detail) {
        return new RejectedException(Reason.KEY_MALFORMED, detail);
    }

    /** {@return the form; never the secret} */
    @Override
    public String toString() {
        return form.toString();
    }
}
