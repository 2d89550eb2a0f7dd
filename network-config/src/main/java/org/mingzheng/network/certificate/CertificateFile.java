package org.mingzheng.network.certificate;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.mingzheng.network.file.WholeFile;

/** One X.509 certificate in a PEM file. */
final class CertificateFile {
    private CertificateFile() {}

    static X509Certificate read(Path file) {
        try {
            byte[] der = Pem.read(file, Pem.CERTIFICATE);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw WholeFile.wrong("fault.no-certificate", file);
        }
    }

    static void write(Path file, X509Certificate certificate) {
        try {
            Pem.writeCertificate(file, certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
