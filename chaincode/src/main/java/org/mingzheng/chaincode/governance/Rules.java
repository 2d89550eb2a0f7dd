package org.mingzheng.chaincode.governance;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.mingzheng.chaincode.transaction.RefusalReason;
import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.note.VerifierKey;

/** Checks that genesis and changes share; each refuses with the reason of its document. */
record Rules(RefusalReason reason) {
    private static final int MAX_LABEL = 100;

    void require(boolean rule, String field, String detail) {
        if (!rule) {
            throw new RefusedException(reason, field, detail);
        }
    }

    /** What people read: not empty, not long, one encoding. */
    @CanIgnoreReturnValue
    String label(String field, String text) {
        boolean good =
                !text.isBlank() && text.length() <= MAX_LABEL && Normalizer.isNormalized(text, Normalizer.Form.NFC);
        require(good, field, "not 1 to " + MAX_LABEL + " characters in normalization form C");
        return text;
    }

    /** A set: ascending, each once, all of one form. */
    @CanIgnoreReturnValue
    List<String> set(String field, List<String> items, int most, Pattern form) {
        require(items.size() <= most, field, "more than " + most);
        for (int i = 0; i < items.size(); i++) {
            require(form.matcher(items.get(i)).matches(), field, "not all are " + form.pattern());
            require(i == 0 || items.get(i - 1).compareTo(items.get(i)) < 0, field, "not ascending, each once");
        }
        return items;
    }

    /** A verifier key for a log's checkpoints, which bears the log's name. */
    String key(String field, String encoded, Origin origin) {
        String name = VerifierKey.parse(encoded).orThrow().key().name();
        require(name.equals(origin.name()), field, "the key's name is not the origin");
        return encoded;
    }
}
