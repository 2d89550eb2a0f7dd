package org.mingzheng.cli.document;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file that somebody wrote to while it was read: its digest would be that of no version. */
public final class ChangingFileException extends FileSystemException {
    private static final long serialVersionUID = 1L;

    ChangingFileException(Path file) {
        super(file.toString(), null, "changes while it is read");
    }
}
