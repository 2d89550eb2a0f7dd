package org.mingzheng.fabric.endorse;

import com.google.protobuf.ByteString;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReads;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;
import org.mingzheng.fabric.ledger.StateValue;

/**
 * A range being read. What was read is noted, so that a key that appears in the range later is found out. As a peer does,
 * it reads a hundred keys ahead: more keys are noted than the contract looked at, never fewer.
 */
final class RangeRead implements QueryResultsIterator<KeyValue> {
    private static final int AHEAD = 100;

    private final String end;
    private final Iterator<Map.Entry<String, StateValue>> keys;
    private final Deque<Map.Entry<String, StateValue>> ahead = new ArrayDeque<>();
    private final RangeQueryInfo.Builder info;
    private final QueryReads.Builder reads = QueryReads.newBuilder();

    RangeRead(String start, String end, Iterator<Map.Entry<String, StateValue>> keys) {
        this.end = end;
        this.keys = keys;
        this.info = RangeQueryInfo.newBuilder().setStartKey(start);
        readAhead();
    }

    private void readAhead() {
        while (ahead.size() <= AHEAD && keys.hasNext()) {
            Map.Entry<String, StateValue> next = keys.next();
            reads.addKvReads(Simulation.read(next.getKey(), next.getValue()));
            info.setEndKey(next.getKey());
            ahead.add(next);
        }
        if (ahead.size() <= AHEAD) {
            info.setItrExhausted(true).setEndKey(end);
        }
    }

    RangeQueryInfo info() {
        return reads.getKvReadsCount() == 0
                ? info.build()
                : info.setRawReads(reads).build();
    }

    @Override
    public Iterator<KeyValue> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !ahead.isEmpty();
            }

            @Override
            public KeyValue next() {
                return RangeRead.this.next();
            }
        };
    }

    private KeyValue next() {
        if (ahead.size() == 1) {
            readAhead();
        }
        Map.Entry<String, StateValue> next = ahead.poll();
        if (next == null) {
            throw new NoSuchElementException();
        }
        return new Item(next.getKey(), next.getValue().bytes());
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    /** A key and what it holds. */
    private record Item(String key, ByteString bytes) implements KeyValue {
        @Override
        public String getKey() {
            return key;
        }

        @Override
        public byte[] getValue() {
            return bytes.toByteArray();
        }

        @Override
        public String getStringValue() {
            return bytes.toStringUtf8();
        }
    }
}
