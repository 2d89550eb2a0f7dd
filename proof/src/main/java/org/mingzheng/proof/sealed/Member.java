package org.mingzheng.proof.sealed;

import java.util.zip.CRC32;
import org.mingzheng.proof.bytes.Bytes;

/**
 * One member of an archive.
 *
 * @param name visible ASCII, at most {@value #MAX_NAME} characters
 * @param content stored as it is
 */
record Member(String name, Bytes content) {
    static final int MAX_NAME = 64;

    /** Throws where a program would write an archive that no reader takes. */
    Member {
        if (!isName(name)) {
            throw new IllegalArgumentException("no name of a member");
        }
    }

    static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= MAX_NAME && name.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    long checksum() {
        CRC32 crc = new CRC32();
        crc.update(content.unsafeArray(), 0, content.size());
        return crc.getValue();
    }
}
