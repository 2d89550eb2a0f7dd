package org.mingzheng.it.chaos.damage;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is done to one file, in place: whoever has it open sees it. */
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
            try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
                long middle = content.length() / 2;
                content.seek(middle);
                int there = content.read();
                if (there >= 0) {
                    content.seek(middle);
                    content.write(there ^ 1);
                }
            }
        }
    },
    /** The second half is gone. */
    CUT {
        @Override
        void strike(Path file) throws IOException {
            try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
                content.setLength(content.length() / 2);
            }
        }
    };

    abstract void strike(Path file) throws IOException;
}
