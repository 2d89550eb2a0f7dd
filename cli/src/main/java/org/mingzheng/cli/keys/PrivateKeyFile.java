package org.mingzheng.cli.keys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.certificate.Pem;
import org.mingzheng.network.report.FileWords;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.key.Pkcs8;
import org.mingzheng.proof.key.PrivateKeyText;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.SignatureSuite;

/** Reads a private key from a file of any usual form: PKCS#8, in the clear or encrypted, SEC 1 and PKCS#12; in PEM or DER. */
public final class PrivateKeyFile {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final int PKCS12_VERSION = 3;

    private final Path file;
    private final Optional<Password> password;

    private PrivateKeyFile(Path file, Optional<Password> password) {
        this.file = file;
        this.password = password;
    }

    /**
     * {@return the key in a file}
     *
     * @param file of any form
     * @param password for a form that has one
     * @param wanted the algorithms of which it must be
     * @throws Fault if there is no such key: what was found, and what is needed
     */
    public static PrivateKey read(Path file, Optional<Password> password, SignatureSuite... wanted) {
        return new PrivateKeyFile(file, password).read(List.of(wanted));
    }

    /**
     * {@return the key in a file, which is made if it does not exist}
     *
     * @param file PKCS#8 in PEM, if it is made
     * @param wanted the algorithm
     */
    public static PrivateKey ensure(Path file, SignatureSuite wanted) {
        if (Files.notExists(file)) {
            Pem.writeKey(
                    file,
                    Pkcs8.encode(PrivateKey.generate(wanted, new SecureRandom()))
                            .toArray());
        }
        return read(file, Optional.empty(), wanted);
    }

    private PrivateKey read(List<SignatureSuite> wanted) {
        List<String> found = new ArrayList<>();
        try {
            PrivateKeyText text = opened(content());
            for (SignatureSuite suite : wanted) {
                switch (text.key(suite)) {
                    case Result.Accepted<PrivateKey>(PrivateKey key) -> {
                        return key;
                    }
                    case Result.Rejected<PrivateKey>(var rejection) -> found.add(rejection.detail());
                }
            }
        } catch (FileSystemException e) {
            throw new Fault(FileWords.of(e));
        } catch (IOException | GeneralSecurityException | OperatorCreationException | PKCSException e) {
            throw Fault.of(PrivateKeyFile.class, "keys.unreadable", file, "" + e.getMessage());
        }
        throw wrong(wanted.stream().map(SignatureSuite::label).collect(Collectors.joining(" / ")), found.getFirst());
    }

    private Bytes content() throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Bytes.wrap(in.readNBytes(PrivateKeyText.MAX_SIZE + 1));
        }
    }

    private PrivateKeyText opened(Bytes content)
            throws IOException, GeneralSecurityException, OperatorCreationException, PKCSException {
        PrivateKeyText text = switch (PrivateKeyText.of(content)) {
            case Result.Accepted<PrivateKeyText>(PrivateKeyText found) -> found;
            case Result.Rejected<PrivateKeyText>(var rejection) ->
                throw Fault.of(PrivateKeyFile.class, "keys.no-key", file, rejection.detail());
        };
        if (text.form() == PrivateKeyText.Form.DER && isPkcs12(text.der())) {
            return new PrivateKeyText(PrivateKeyText.Form.PKCS8, fromPkcs12(text.der()));
        }
        return text.form() == PrivateKeyText.Form.ENCRYPTED_PKCS8
                ? new PrivateKeyText(PrivateKeyText.Form.PKCS8, decrypted(text.der()))
                : text;
    }

    private static boolean isPkcs12(Bytes der) {
        try {
            return ASN1Sequence.getInstance(der.toArray()).getObjectAt(0) instanceof ASN1Integer version
                    && version.hasValue(PKCS12_VERSION);
        } catch (RuntimeException e) { // whatever is no DER is no PKCS#12
            return false;
        }
    }

    private Bytes fromPkcs12(Bytes der) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12", PROVIDER);
        char[] chars = chars();
        try {
            store.load(new ByteArrayInputStream(der.toArray()), chars);
        } catch (RuntimeException e) { // BouncyCastle tells damaged files by exceptions of several kinds
            throw new IOException("PKCS#12", e);
        }
        List<Key> keys = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                keys.add(store.getKey(alias, chars));
            }
        }
        if (keys.size() != 1) {
            throw Fault.of(PrivateKeyFile.class, "keys.no-key", file, keys.size() + " private keys");
        }
        return Bytes.wrap(keys.getFirst().getEncoded());
    }

    private Bytes decrypted(Bytes der) throws IOException, OperatorCreationException, PKCSException {
        var provider = new JceOpenSSLPKCS8DecryptorProviderBuilder().setProvider(PROVIDER);
        try {
            return Bytes.wrap(new PKCS8EncryptedPrivateKeyInfo(der.toArray())
                    .decryptPrivateKeyInfo(provider.build(chars()))
                    .getEncoded());
        } catch (RuntimeException e) { // BouncyCastle tells damaged files by exceptions of several kinds
            throw new IOException("PKCS#8", e);
        }
    }

    private char[] chars() {
        return password.orElseThrow(() -> Fault.of(PrivateKeyFile.class, "keys.password-wanted", file))
                .chars();
    }

    private Fault wrong(String wanted, String found) {
        return Fault.of(PrivateKeyFile.class, "keys.other", file, wanted, found);
    }
}
