package org.mingzheng.proof.page;

import org.mingzheng.proof.definition.vocabulary.Names;

/** The language of a page. */
enum Lang {
    ZH("zh"),
    EN("en");

    private final String folder;

    Lang(String folder) {
        this.folder = folder;
    }

    String folder() {
        return folder;
    }

    Lang other() {
        return this == ZH ? EN : ZH;
    }

    String of(Names names) {
        return of(names.zh(), names.en());
    }

    String of(String zh, String en) {
        return this == ZH ? zh : en;
    }
}
