package org.mingzheng.audit.blockfile;

import java.util.List;

/** Files that are not the blocks of one chain. */
public final class BlockFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with them. */
    public enum Kind {
        /** A file or folder cannot be read. */
        UNREADABLE,
        /** A file is not a block; why. */
        NO_BLOCK,
        /** Two different blocks have one number; the number, and the two files. */
        TWICE
    }

    private final Kind kind;
    private final transient List<Object> about;

    BlockFileException(Kind kind, Object... about) {
        super(kind + " " + List.of(about));
        this.kind = kind;
        this.about = List.of(about);
    }

    /** {@return what is wrong} */
    public Kind kind() {
        return kind;
    }

    /** {@return with what: files, and what else the kind names, in that order} */
    public List<Object> about() {
        return about;
    }
}
