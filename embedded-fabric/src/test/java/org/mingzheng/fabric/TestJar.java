package org.mingzheng.fabric;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** The test contract as a jar, as an operator would have it. */
final class TestJar {
    private TestJar() {}

    static Path in(Path folder) throws IOException {
        Path jar = folder.resolve("contract.jar");
        String name = TestContract.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(file);
                InputStream code = Objects.requireNonNull(TestContract.class.getResourceAsStream("/" + name))) {
            zip.putNextEntry(new JarEntry("META-INF/services/org.hyperledger.fabric.shim.Chaincode"));
            zip.write(TestContract.class.getName().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new JarEntry(name));
            var _ = code.transferTo(zip);
            zip.closeEntry();
        }
        return jar;
    }
}
