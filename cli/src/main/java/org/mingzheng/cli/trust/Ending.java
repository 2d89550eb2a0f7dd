package org.mingzheng.cli.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import org.mingzheng.cli.entry.Moment;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.file.SmallFile;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.statement.EndedKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.time.UtcTime;
import picocli.CommandLine.TypeConversionException;

/**
 * That something ends, as people type it: {@code WHAT@WHEN}.
 *
 * @param what a peer's certificate or key's fingerprint, an MSP id, or a log's origin
 * @param when an instant, or a tree's size
 */
record Ending(String what, String when) {
    private static final int FINGERPRINT_DIGITS = 64;
    private static final int SIZE_DIGITS = 18;

    static Ending of(String text) {
        int at = text.lastIndexOf('@');
        if (at <= 0 || at == text.length() - 1) {
            throw Fault.of(Ending.class, "trust.bad-end", text);
        }
        return new Ending(text.substring(0, at), text.substring(at + 1));
    }

    UtcTime instant() {
        try {
            return new Moment().convert(when);
        } catch (TypeConversionException e) {
            throw Fault.of(Ending.class, "trust.bad-instant", when);
        }
    }

    long size() {
        boolean digits = when.length() <= SIZE_DIGITS && when.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            throw Fault.of(Ending.class, "trust.bad-size", when);
        }
        return Long.parseLong(when);
    }

    EndedKey key(boolean compromised) {
        return new EndedKey(fingerprint(), instant(), compromised);
    }

    private Bytes fingerprint() {
        return what.length() == FINGERPRINT_DIGITS
                        && Bytes.ofHex(what) instanceof Result.Accepted<Bytes>(Bytes fingerprint)
                ? fingerprint
                : certified();
    }

    private Bytes certified() {
        try {
            InputStream in = new ByteArrayInputStream(SmallFile.bytes(Path.of(what)));
            return Sha256.digest(Bytes.wrap(CertificateFactory.getInstance("X.509")
                    .generateCertificate(in)
                    .getPublicKey()
                    .getEncoded()));
        } catch (IOException | CertificateException | InvalidPathException e) {
            throw Fault.of(Ending.class, "trust.bad-peer", what);
        }
    }
}
