package org.mingzheng.network.certificate;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;
import org.mingzheng.network.report.NetworkFault;

/** PEM files. A file appears whole or not at all, and a private key is readable by its owner alone from the first byte. */
public final class Pem {
    static final String CERTIFICATE = "CERTIFICATE";
    static final String PRIVATE_KEY = "PRIVATE KEY";
    private static final String OWNER_ONLY = "rw-------";
    private static final String PUBLIC = "rw-r--r--";

    private Pem() {}

    /**
     * Writes a private key.
     *
     * @param file replaced if it exists
     * @param pkcs8 the key
     */
    public static void writeKey(Path file, byte[] pkcs8) {
        write(file, text(PRIVATE_KEY, pkcs8), OWNER_ONLY);
    }

    static void writeCertificate(Path file, byte[] der) {
        write(file, text(CERTIFICATE, der), PUBLIC);
    }

    /**
     * Writes a public text.
     *
     * @param file replaced if it exists
     * @param text its content
     */
    public static void writeText(Path file, String text) {
        write(file, text, PUBLIC);
    }

    private static void write(Path file, String text, String permissions) {
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), "part", "");
            Files.writeString(part, text);
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString(permissions));
            Files.move(part, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }

    static byte[] read(Path file, String type) {
        try (PemReader reader = new PemReader(new StringReader(Files.readString(file)))) {
            PemObject object = reader.readPemObject();
            if (object == null || !object.getType().equals(type)) {
                throw new NetworkFault(file + " is not a PEM file of type " + type, "Restore it from its backup");
            }
            return object.getContent();
        } catch (IOException e) {
            throw NetworkFault.of(e);
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
