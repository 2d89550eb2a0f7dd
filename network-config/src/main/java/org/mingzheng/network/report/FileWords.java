package org.mingzheng.network.report;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What the file system says, in the words of the person. */
public final class FileWords {
    private FileWords() {}

    /**
     * {@return what happened, to which path, and what to do next}
     *
     * @param failure what the file system says
     */
    public static String of(IOException failure) {
        return text("file.mend", cause(failure));
    }

    /** What happened, and to which path: a part of a sentence. */
    static String cause(IOException failure) {
        return switch (failure) {
            case NoSuchFileException e -> text("file.none", file(e));
            case AccessDeniedException e -> text("file.denied", file(e));
            case FileAlreadyExistsException e -> text("file.exists", file(e));
            case NotDirectoryException e -> text("file.no-folder", file(e));
            case DirectoryNotEmptyException e -> text("file.not-empty", file(e));
            case FileSystemException e -> text("file.refused", file(e), reason("" + e.getReason()));
            case CharacterCodingException _ -> text("file.no-text");
            default -> reason("" + failure.getMessage());
        };
    }

    private static String file(FileSystemException failure) {
        return failure.getFile() == null ? "?" : failure.getFile();
    }

    /** The system's own words, where they are known. */
    private static String reason(String words) {
        return switch (words) {
            case "No space left on device", "Disk quota exceeded" -> text("file.full");
            case "Read-only file system" -> text("file.read-only");
            case "Is a directory" -> text("file.folder");
            case "Not a directory" -> text("file.not-folder");
            case "File name too long" -> text("file.long-name");
            case "Input/output error" -> text("file.fault");
            case "Too many open files" -> text("file.many");
            case "Too many levels of symbolic links" -> text("file.loop");
            case "null" -> text("file.unknown");
            default -> words;
        };
    }

    private static String text(String key, Object... arguments) {
        return Texts.text(FileWords.class, key, arguments);
    }
}
