package org.mingzheng.fabric.endorse;

import java.util.List;
import org.hyperledger.fabric.shim.Chaincode;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ledger.CompositeKey;
import org.hyperledger.fabric.shim.ledger.KeyModification;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;
import org.hyperledger.fabric.shim.ledger.QueryResultsIteratorWithMetadata;

/** The calls of the shim that the embedded network does not have. Each says so; none answers wrongly. */
interface UnsupportedCalls extends ChaincodeStub {
    /** {@return the exception that says what is missing} */
    private static UnsupportedOperationException without(String what) {
        return new UnsupportedOperationException(
                "The embedded network has no " + what + ". Use a real Fabric network.");
    }

    @Override
    default Chaincode.Response invokeChaincode(String chaincodeName, List<byte[]> args, String channel) {
        throw without("calls between contracts");
    }

    @Override
    default QueryResultsIteratorWithMetadata<KeyValue> getStateByRangeWithPagination(
            String startKey, String endKey, int pageSize, String bookmark) {
        throw without("paginated queries");
    }

    @Override
    default QueryResultsIteratorWithMetadata<KeyValue> getStateByPartialCompositeKeyWithPagination(
            CompositeKey compositeKey, int pageSize, String bookmark) {
        throw without("paginated queries");
    }

    @Override
    default QueryResultsIterator<KeyValue> getQueryResult(String query) {
        throw without("rich queries (CouchDB)");
    }

    @Override
    default QueryResultsIteratorWithMetadata<KeyValue> getQueryResultWithPagination(
            String query, int pageSize, String bookmark) {
        throw without("rich queries (CouchDB)");
    }

    @Override
    default QueryResultsIterator<KeyModification> getHistoryForKey(String key) {
        throw without("history of keys");
    }

    @Override
    default byte[] getPrivateData(String collection, String key) {
        throw without("private data");
    }

    @Override
    default byte[] getPrivateDataHash(String collection, String key) {
        throw without("private data");
    }

    @Override
    default byte[] getPrivateDataValidationParameter(String collection, String key) {
        throw without("private data");
    }

    @Override
    default void putPrivateData(String collection, String key, byte[] value) {
        throw without("private data");
    }

    @Override
    default void setPrivateDataValidationParameter(String collection, String key, byte[] value) {
        throw without("private data");
    }

    @Override
    default void delPrivateData(String collection, String key) {
        throw without("private data");
    }

    @Override
    default void purgePrivateData(String collection, String key) {
        throw without("private data");
    }

    @Override
    default QueryResultsIterator<KeyValue> getPrivateDataByRange(String collection, String startKey, String endKey) {
        throw without("private data");
    }

    @Override
    default QueryResultsIterator<KeyValue> getPrivateDataByPartialCompositeKey(String collection, String compositeKey) {
        throw without("private data");
    }

    @Override
    default QueryResultsIterator<KeyValue> getPrivateDataByPartialCompositeKey(
            String collection, CompositeKey compositeKey) {
        throw without("private data");
    }

    @Override
    default QueryResultsIterator<KeyValue> getPrivateDataByPartialCompositeKey(
            String collection, String objectType, String... attributes) {
        throw without("private data");
    }

    @Override
    default QueryResultsIterator<KeyValue> getPrivateDataQueryResult(String collection, String query) {
        throw without("private data");
    }
}
