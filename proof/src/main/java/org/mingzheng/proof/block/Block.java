package org.mingzheng.proof.block;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.Sha256;

/**
 * A block of a channel. Its transactions are those that the data hash is over; nothing else is proven: neither that anybody
 * ordered it, nor the validation codes, which no one signs.
 *
 * @param number from 0
 * @param previousHash hash of the block before, empty for block 0
 * @param dataHash SHA-256 over the transactions
 * @param transactions in their order
 */
public record Block(long number, Bytes previousHash, Bytes dataHash, List<Transaction> transactions) {
    /** Greatest length of an encoded block in bytes. */
    public static final int MAX_SIZE = 64 << 20;

    private static final int CODES = 2;

    /** A block known elsewhere. */
    public Block {
        transactions = List.copyOf(transactions);
    }

    /**
     * {@return the block, or the reason why not: {@link Reason#TOO_LARGE}, {@link Reason#PROTOBUF_MALFORMED},
     * {@link Reason#TOO_MANY}, {@link Reason#TOO_DEEP}, {@link Reason#BLOCK_MALFORMED} or {@link Reason#BLOCK_DATA_HASH}} A
     * malformed transaction does not reject its block: it is there as {@link Content.Malformed}.
     *
     * @param encoded a Fabric {@code common.Block}
     */
    public static Result<Block> parse(Bytes encoded) {
        return Result.of(() -> parsed(encoded));
    }

    private static Block parsed(Bytes encoded) {
        require(encoded.size() <= MAX_SIZE, Reason.TOO_LARGE, "over " + MAX_SIZE + " bytes");
        Fields block = Fields.of(encoded);
        require(block.has(1), Reason.BLOCK_MALFORMED, "no header");
        Fields header = block.message(1);
        List<Bytes> envelopes = block.message(2).all(1);
        Bytes dataHash = header.bytes(3);
        require(
                Sha256.digest(envelopes.toArray(Bytes[]::new)).equals(dataHash),
                Reason.BLOCK_DATA_HASH,
                "the transactions have another hash than the header says");
        require(header.number(1) >= 0, Reason.BLOCK_MALFORMED, "a number beyond 2^63 - 1");
        List<Transaction> transactions = transactions(envelopes, codes(block, envelopes.size()));
        return new Block(header.number(1), header.bytes(2), dataHash, transactions);
    }

    private static Bytes codes(Fields block, int transactions) {
        List<Bytes> metadata = block.message(3).all(1);
        Bytes codes = metadata.size() > CODES ? metadata.get(CODES) : Bytes.empty();
        require(
                codes.size() == 0 || codes.size() == transactions,
                Reason.BLOCK_MALFORMED,
                "another number of validation codes than of transactions");
        return codes;
    }

    private static List<Transaction> transactions(List<Bytes> envelopes, Bytes codes) {
        List<Transaction> transactions = new ArrayList<>(envelopes.size());
        for (int i = 0; i < envelopes.size(); i++) {
            int code = codes.size() == 0 ? Transaction.NOT_VALIDATED : codes.at(i);
            transactions.add(new Transaction(code, TransactionReader.content(envelopes.get(i))));
        }
        return transactions;
    }

    /** {@return the hash by which the next block names this one: SHA-256 over number, previous hash and data hash in ASN.1 DER} */
    public Bytes hash() {
        return Sha256.digest(header());
    }

    /** {@return the header in ASN.1 DER: what the hash is over, and what those who order a block sign} */
    public Bytes header() {
        ASN1EncodableVector header = new ASN1EncodableVector();
        header.add(new ASN1Integer(BigInteger.valueOf(number)));
        header.add(new DEROctetString(previousHash.unsafeArray()));
        header.add(new DEROctetString(dataHash.unsafeArray()));
        try {
            return Bytes.wrap(new DERSequence(header).getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException("nothing is written but to memory", e);
        }
    }

    /**
     * {@return whether this block follows another: next number, and its hash}
     *
     * @param before the block before
     */
    public boolean follows(Block before) {
        return number == before.number + 1 && previousHash.equals(before.hash());
    }

    private static void require(boolean rule, Reason reason, String detail) {
        if (!rule) {
            throw new RejectedException(reason, detail);
        }
    }
}
