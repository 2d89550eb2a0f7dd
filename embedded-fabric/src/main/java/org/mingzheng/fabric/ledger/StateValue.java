package org.mingzheng.fabric.ledger;

import com.google.protobuf.ByteString;

/**
 * What a key holds.
 *
 * @param bytes the value, never empty
 * @param policy the key's own endorsement policy, empty if it has none
 * @param version where value or policy were last written
 */
public record StateValue(ByteString bytes, ByteString policy, Version version) {}
