package org.mingzheng.it.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What is done to one file. */
enum Harm {
    MISSING {
        @Override
        void strike(Path file) throws IOException {
            Files.delete(file);
        }
    },
    /** One bit in the middle is another. */
    DAMAGED {
        @Override
        void strike(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 0) {
                bytes[bytes.length / 2] ^= 1;
            }
            var _ = Files.write(file, bytes);
        }
    },
    /** The second half is gone. */
    CUT {
        @Override
        void strike(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            var _ = Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        }
    };

    abstract void strike(Path file) throws IOException;
}
