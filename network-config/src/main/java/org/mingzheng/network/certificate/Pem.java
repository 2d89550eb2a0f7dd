package org.mingzheng.network.certificate;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.bouncycastle.util.encoders.DecoderException;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;
import org.mingzheng.network.file.SmallFile;
import org.mingzheng.network.file.WholeFile;
import org.mingzheng.network.report.NetworkFault;

/** Keys and certificates in PEM files. */
public final class Pem {
    static final String CERTIFICATE = "CERTIFICATE";
    static final String PRIVATE_KEY = "PRIVATE KEY";

    private Pem() {}

    /**
     * Writes a private key.
     *
     * @param file replaced if it exists
     * @param pkcs8 the key
     */
    public static void writeKey(Path file, byte[] pkcs8) {
        WholeFile.writeSecret(file, text(PRIVATE_KEY, pkcs8));
    }

    /**
     * {@return the PKCS#8 form of a private key}
     *
     * @param file written by {@link #writeKey}
     */
    public static byte[] readKey(Path file) {
        return read(file, PRIVATE_KEY);
    }

    static void writeCertificate(Path file, byte[] der) {
        WholeFile.write(file, text(CERTIFICATE, der));
    }

    static byte[] read(Path file, String type) {
        try (PemReader reader = new PemReader(new StringReader(SmallFile.text(file)))) {
            PemObject object = reader.readPemObject();
            if (object == null || !object.getType().equals(type)) {
                throw WholeFile.wrong("fault.no-pem", file, type);
            }
            return object.getContent();
        } catch (NoSuchFileException e) {
            throw WholeFile.gone(file);
        } catch (FileSystemException e) {
            throw NetworkFault.of(e);
        } catch (IOException | DecoderException e) {
            throw WholeFile.wrong("fault.damaged", file);
        }
    }

    private static String text(String type, byte[] content) {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(new PemObject(type, content));
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
        return text.toString();
    }
}
