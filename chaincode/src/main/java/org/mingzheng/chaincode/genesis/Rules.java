package org.mingzheng.chaincode.genesis;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.text.PlainText;

/**
 * Checks that genesis and changes share; each refuses with the reason of its document.
 *
 * @param reason of that document
 */
public record Rules(RefusalReason reason) {
    private static final int MAX_LABEL = 100;

    /**
     * Refuses what breaks a rule.
     *
     * @param rule whether it holds
     * @param field the offending member
     * @param detail how; never content of the input
     */
    public void require(boolean rule, String field, String detail) {
        if (!rule) {
            throw new RefusedException(reason, field, detail);
        }
    }

    /**
     * {@return what people read: not empty, not long, plain, one encoding}
     *
     * @param field where it is
     * @param text of it
     */
    @CanIgnoreReturnValue
    public String label(String field, String text) {
        boolean good = !text.isBlank()
                && text.length() <= MAX_LABEL
                && text.equals(text.strip())
                && PlainText.isPlain(text)
                && Normalizer.isNormalized(text, Normalizer.Form.NFC);
        require(good, field, "not 1 to " + MAX_LABEL + " plain characters in normalization form C");
        return text;
    }

    /**
     * {@return a set: ascending, each once, all of one form}
     *
     * @param field where it is
     * @param items of it
     * @param most how many
     * @param form of each
     */
    @CanIgnoreReturnValue
    public List<String> set(String field, List<String> items, int most, Pattern form) {
        require(items.size() <= most, field, "more than " + most);
        for (int i = 0; i < items.size(); i++) {
            require(form.matcher(items.get(i)).matches(), field, "not all are " + form.pattern());
            require(i == 0 || items.get(i - 1).compareTo(items.get(i)) < 0, field, "not ascending, each once");
        }
        return items;
    }

    /**
     * {@return a verifier key for a log's checkpoints, which bears the log's name}
     *
     * @param field where it is
     * @param encoded in C2SP's text form
     * @param origin of the log
     */
    public String key(String field, String encoded, Origin origin) {
        String name = VerifierKey.parse(encoded).orThrow().key().name();
        require(name.equals(origin.name()), field, "the key's name is not the origin");
        return encoded;
    }
}
