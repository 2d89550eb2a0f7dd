package org.mingzheng.audit.replay;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.identity.Identities;
import org.mingzheng.audit.order.OrderCheck;
import org.mingzheng.audit.registry.Genesis;
import org.mingzheng.audit.registry.Governance;
import org.mingzheng.audit.registry.Registrations;
import org.mingzheng.audit.registry.ReplayedLog;
import org.mingzheng.proof.block.Block;
import org.mingzheng.proof.block.Content;
import org.mingzheng.proof.block.Invocation;
import org.mingzheng.proof.block.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.result.Result;

/**
 * Reads a chain from its first block on. The peer is not trusted: blocks must follow each other by hash, and what transactions did
 * is computed again. That they took effect at all is only the peer's word, so the heads that come out must be compared with heads
 * that the organisations endorse now.
 */
public final class Replay {
    /** A block that says it is behind this one is not followed there. */
    private static final long HIGHEST = 1L << 60;

    private final Ledger ledger;
    private final Findings findings;
    private final Registrations registrations;
    private final Governance governance;
    private final Records records = new Records();
    private final Calls calls;
    private final OrderCheck orders;
    private final Set<String> seen = new HashSet<>();
    private Optional<Block> last = Optional.empty();
    private long next;
    private long leaves;

    /**
     * A reading from block 0.
     *
     * @param ledger what is known beforehand
     * @param judgement by the definitions of the entry types
     * @param findings where to put what is wrong
     * @param listener is told of every entry
     */
    public Replay(Ledger ledger, Judgement judgement, Findings findings, Listener listener) {
        this.ledger = ledger;
        this.findings = findings;
        registrations = new Registrations(findings);
        Identities members = new Identities(ledger.members());
        orders = new OrderCheck(ledger.channel(), ledger.members(), findings, members::learn);
        governance = new Governance(members, findings, registrations);
        JudgedRecords judged = new JudgedRecords(ledger.channel(), judgement, findings, records);
        Appends appends = new Appends(ledger, members, registrations, governance, records, judged, findings, listener);
        calls = new Calls(ledger, members, governance, records, appends, findings);
    }

    /**
     * Reads the next block.
     *
     * @param encoded as the peer gave it
     */
    public void block(Bytes encoded) {
        switch (Block.parse(encoded)) {
            case Result.Accepted<Block>(Block block) -> block(block, encoded);
            case Result.Rejected<Block>(var why) ->
                findings.add(
                        FindingCode.BLOCK_MALFORMED,
                        Evidence.block(next++),
                        "a block",
                        why.reason().code());
        }
    }

    private void block(Block block, Bytes encoded) {
        Evidence at = Evidence.block(block.number());
        findings.check(
                block.number() == next, FindingCode.BLOCK_MISSING, at, "block " + next, "block " + block.number());
        requireCodes(block, at);
        orders.check(block, encoded);
        last.filter(before -> before.number() + 1 == block.number())
                .ifPresent(before -> findings.check(
                        block.follows(before),
                        FindingCode.BLOCK_CHAIN_BROKEN,
                        at,
                        before.hash().hex(),
                        block.previousHash().hex()));
        block.transactions().stream().filter(Transaction::valid).forEach(each -> take(each.content(), at));
        // What has been read is not needed to follow the chain.
        last = Optional.of(new Block(block.number(), block.previousHash(), block.dataHash(), List.of()));
        next = Math.max(next, Math.min(block.number(), HIGHEST) + 1);
    }

    private void requireCodes(Block block, Evidence at) {
        boolean told = block.transactions().stream().noneMatch(each -> each.code() == Transaction.NOT_VALIDATED);
        findings.check(told, FindingCode.CODES_MISSING, at, "a validation code for each transaction", "none");
    }

    private void take(Content content, Evidence at) {
        switch (content) {
            case Content.Other _ -> {}
            case Content.Malformed(var why) ->
                findings.add(
                        FindingCode.TRANSACTION_MALFORMED,
                        at,
                        "a transaction",
                        why.reason().code());
            case Invocation call -> take(call, at);
        }
    }

    private void take(Invocation call, Evidence at) {
        Evidence here = new Evidence(at.origin(), at.block(), call.id());
        boolean once = findings.check(
                seen.add(call.id()), FindingCode.TRANSACTION_REPEATED, here, "a new transaction", call.id());
        boolean ofThisChannel = findings.check(
                call.channel().equals(ledger.channel()),
                FindingCode.CHANNEL_DIFFERS,
                here,
                ledger.channel(),
                call.channel());
        if (once && ofThisChannel) {
            leaves += calls.carryOut(call, here);
        }
    }

    /** {@return the number of the next block} */
    public long height() {
        return next;
    }

    /** {@return the leaves read so far, of all logs} */
    public long leaves() {
        return leaves;
    }

    /** {@return the logs by origin} */
    public Map<String, ReplayedLog> logs() {
        return Collections.unmodifiableMap(registrations.logs());
    }

    /**
     * {@return how many leaves a log has, none if there is no such log}
     *
     * @param origin of the log
     */
    public long size(Origin origin) {
        return Optional.ofNullable(logs().get(origin.name()))
                .map(ReplayedLog::size)
                .orElse(0L);
    }

    /** {@return who orders the channel, and in which blocks that was changed} */
    public OrderCheck orders() {
        return orders;
    }

    /** {@return the records} */
    public Records records() {
        return records;
    }

    /** {@return what the governance log was founded with, once it is} */
    public Optional<Genesis> genesis() {
        return governance.genesis();
    }
}
