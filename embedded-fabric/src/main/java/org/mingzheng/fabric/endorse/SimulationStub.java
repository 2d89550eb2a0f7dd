package org.mingzheng.fabric.endorse;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.hyperledger.fabric.shim.ledger.CompositeKey;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;
import org.jspecify.annotations.Nullable;
import org.mingzheng.fabric.ledger.StateValue;
import org.mingzheng.fabric.transaction.Proposal;
import org.mingzheng.fabric.wire.Sha256;

/** What a contract sees of the ledger and of the proposal, with the same answers as the shim of a real peer gives. */
final class SimulationStub implements UnsupportedCalls {
    private static final String FIRST_SIMPLE_KEY = "\u0001";
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    private final Proposal proposal;
    private final String mspId;
    private final Simulation simulation;
    private @Nullable ChaincodeEvent event;

    SimulationStub(Proposal proposal, String mspId, Simulation simulation) {
        this.proposal = proposal;
        this.mspId = mspId;
        this.simulation = simulation;
    }

    @Override
    public List<byte[]> getArgs() {
        return proposal.arguments().stream().map(ByteString::toByteArray).toList();
    }

    @Override
    public List<String> getStringArgs() {
        return proposal.arguments().stream().map(ByteString::toStringUtf8).toList();
    }

    @Override
    public @Nullable String getFunction() {
        return proposal.arguments().isEmpty()
                ? null
                : proposal.arguments().getFirst().toStringUtf8();
    }

    @Override
    public List<String> getParameters() {
        return proposal.arguments().stream()
                .skip(1)
                .map(ByteString::toStringUtf8)
                .toList();
    }

    @Override
    public String getTxId() {
        return proposal.channel().getTxId();
    }

    @Override
    public String getChannelId() {
        return proposal.channel().getChannelId();
    }

    @Override
    public byte[] getState(String key) {
        StateValue held = simulation.read(key);
        return held == null ? new byte[0] : held.bytes().toByteArray();
    }

    @Override
    public void putState(String key, byte[] value) {
        simulation.write(checked(key), ByteString.copyFrom(value));
    }

    @Override
    public void delState(String key) {
        simulation.write(key, ByteString.EMPTY);
    }

    @Override
    public byte @Nullable [] getStateValidationParameter(String key) {
        StateValue held = simulation.read(key);
        return held == null || held.policy().isEmpty() ? null : held.policy().toByteArray();
    }

    @Override
    public void setStateValidationParameter(String key, byte[] value) {
        simulation.writePolicy(checked(key), ByteString.copyFrom(value));
    }

    private static String checked(String key) {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("key cannot not be an empty string");
        }
        return key;
    }

    @Override
    public QueryResultsIterator<KeyValue> getStateByRange(@Nullable String startKey, @Nullable String endKey) {
        String start = startKey == null || startKey.isEmpty() ? FIRST_SIMPLE_KEY : startKey;
        String end = endKey == null ? "" : endKey;
        CompositeKey.validateSimpleKeys(start, end);
        return simulation.range(start, end);
    }

    @Override
    public QueryResultsIterator<KeyValue> getStateByPartialCompositeKey(String compositeKey) {
        return getStateByPartialCompositeKey(
                compositeKey.startsWith(CompositeKey.NAMESPACE)
                        ? CompositeKey.parseCompositeKey(compositeKey)
                        : new CompositeKey(compositeKey));
    }

    @Override
    public QueryResultsIterator<KeyValue> getStateByPartialCompositeKey(String objectType, String... attributes) {
        return getStateByPartialCompositeKey(new CompositeKey(objectType, attributes));
    }

    @Override
    public QueryResultsIterator<KeyValue> getStateByPartialCompositeKey(@Nullable CompositeKey compositeKey) {
        CompositeKey key = compositeKey == null ? new CompositeKey(FIRST_SIMPLE_KEY) : compositeKey;
        return simulation.range(key.toString(), key + LAST_CHARACTER);
    }

    @Override
    public CompositeKey createCompositeKey(String objectType, String... attributes) {
        return new CompositeKey(objectType, attributes);
    }

    @Override
    public CompositeKey splitCompositeKey(String compositeKey) {
        return CompositeKey.parseCompositeKey(compositeKey);
    }

    @Override
    public void setEvent(String name, byte @Nullable [] payload) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("event name can not be nil string");
        }
        ByteString content = payload == null ? ByteString.EMPTY : ByteString.copyFrom(payload);
        event = ChaincodeEvent.newBuilder()
                .setEventName(name)
                .setPayload(content)
                .build();
    }

    @Override
    public @Nullable ChaincodeEvent getEvent() {
        return event;
    }

    @Override
    public SignedProposal getSignedProposal() {
        return proposal.signed();
    }

    @Override
    public Instant getTxTimestamp() {
        var stamp = proposal.channel().getTimestamp();
        return Instant.ofEpochSecond(stamp.getSeconds(), stamp.getNanos());
    }

    @Override
    public byte[] getCreator() {
        return proposal.author().getCreator().toByteArray();
    }

    @Override
    public Map<String, byte[]> getTransient() {
        Map<String, byte[]> values = new HashMap<>();
        proposal.payload().getTransientMapMap().forEach((name, value) -> values.put(name, value.toByteArray()));
        return values;
    }

    @Override
    public byte[] getBinding() {
        ByteBuffer epoch = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(proposal.channel().getEpoch())
                .flip();
        return Sha256.of(proposal.author().getNonce(), proposal.author().getCreator(), ByteString.copyFrom(epoch))
                .toByteArray();
    }

    @Override
    public String getMspId() {
        return mspId;
    }
}
