package org.mingzheng.audit.effect;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.proof.block.WriteSet;
import org.mingzheng.proof.bytes.Bytes;

/**
 * Compares what a transaction changes with what follows from its call.
 *
 * @param contract its name, which is that of its part of the state
 * @param findings where to put what differs
 * @param adopt takes values of records, by key, of which nobody here can say what they should be
 */
public record EffectCheck(String contract, Findings findings, BiConsumer<String, Bytes> adopt) {
    private static final String GUARD = "VALIDATION_PARAMETER";
    private static final String NOTHING = "no change";

    /**
     * Compares.
     *
     * @param ours whether our contract was called; others change their own parts of the state as they like
     * @param set what the transaction changes
     * @param expected what follows
     * @param policy of all, as bytes
     * @param at the transaction
     */
    public void check(boolean ours, WriteSet set, Effects expected, Bytes policy, Evidence at) {
        Set<String> written = new HashSet<>();
        for (WriteSet.Write write : set.writes()) {
            if (write.namespace().equals(contract)) {
                check(write, written.add(write.key()), expected, at);
            } else if (ours) {
                unexpected(write.namespace() + " " + write.key(), value(write), at);
            }
        }
        expected.values().forEach((key, value) -> {
            if (!written.contains(key) && !expected.isOpen(key)) {
                findings.add(FindingCode.WRITE_MISSING, at, key + " = " + text(value), NOTHING);
            }
        });
        set.collections().stream()
                .filter(name -> ours || name.startsWith(contract + "/"))
                .forEach(name -> unexpected("private collection " + name, "", at));
        checkGuards(ours, set.metadata(), expected, policy, at);
    }

    private void check(WriteSet.Write write, boolean first, Effects expected, Evidence at) {
        Bytes value = expected.values().get(write.key());
        if (first && expected.isOpen(write.key())) {
            adopt.accept(write.key(), write.value());
        } else if (value == null || !first) {
            unexpected(write.key(), value(write), at);
        } else if (write.delete() || !write.value().equals(value)) {
            findings.add(
                    FindingCode.WRITE_DIFFERS,
                    at,
                    write.key() + " = " + text(value),
                    write.key() + " = " + value(write));
        }
    }

    private void unexpected(String key, String value, Evidence at) {
        findings.add(FindingCode.WRITE_UNEXPECTED, at, NOTHING, key + " = " + value);
    }

    private void checkGuards(
            boolean ours, List<WriteSet.Metadata> guards, Effects expected, Bytes policy, Evidence at) {
        List<WriteSet.Entry> right = List.of(new WriteSet.Entry(GUARD, policy));
        Set<String> guarded = new HashSet<>();
        for (WriteSet.Metadata each : guards) {
            boolean own = each.namespace().equals(contract);
            boolean follows = own
                    && expected.guarded().contains(each.key())
                    && each.entries().equals(right);
            boolean left = (own && expected.isOpen(each.key())) || (!own && !ours);
            if (follows || left) {
                guarded.add(each.key());
            } else {
                findings.add(
                        FindingCode.GUARD_DIFFERS,
                        at,
                        expected.guarded().contains(each.key()) ? "the policy of all" : NOTHING,
                        each.namespace() + " " + each.key() + ": " + text(each.entries()));
            }
        }
        expected.guarded().stream()
                .filter(key -> !guarded.contains(key) && !expected.isOpen(key))
                .forEach(key -> findings.add(FindingCode.GUARD_DIFFERS, at, key + ": the policy of all", NOTHING));
    }

    private static String text(List<WriteSet.Entry> entries) {
        return entries.isEmpty()
                ? "none"
                : String.join(
                        " ",
                        entries.stream()
                                .map(entry -> entry.name() + " " + entry.value().base64())
                                .toList());
    }

    private static String value(WriteSet.Write write) {
        return write.delete() ? "deleted" : text(write.value());
    }

    /** As a text if it is one, else base64. */
    private static String text(Bytes value) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value.unsafeArray()))
                    .toString();
            return text.chars().anyMatch(Character::isISOControl) ? value.base64() : text;
        } catch (CharacterCodingException e) {
            return value.base64();
        }
    }
}
