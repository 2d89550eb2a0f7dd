package org.mingzheng.fabric.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.ByteString;
import java.util.List;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.MSPRole.MSPRoleType;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.junit.jupiter.api.Test;
import org.mingzheng.fabric.msp.Member;
import org.mingzheng.fabric.msp.Role;
import org.mingzheng.fabric.wire.RefusedException;

class KeyPolicyTest {
    private static final Member A = new Member("A", Role.PEER);
    private static final Member B = new Member("B", Role.PEER);
    private static final Member ADMIN_OF_A = new Member("A", Role.ADMIN);

    private static SignaturePolicy by(int index) {
        return SignaturePolicy.newBuilder().setSignedBy(index).build();
    }

    private static SignaturePolicy of(int n, SignaturePolicy... rules) {
        return SignaturePolicy.newBuilder()
                .setNOutOf(SignaturePolicy.NOutOf.newBuilder().setN(n).addAllRules(List.of(rules)))
                .build();
    }

    private static MSPPrincipal role(String msp, MSPRoleType role) {
        return MSPPrincipal.newBuilder()
                .setPrincipal(MSPRole.newBuilder()
                        .setMspIdentifier(msp)
                        .setRole(role)
                        .build()
                        .toByteString())
                .build();
    }

    private static KeyPolicy policy(SignaturePolicy rule, MSPPrincipal... identities) {
        return KeyPolicy.parse(SignaturePolicyEnvelope.newBuilder()
                .setRule(rule)
                .addAllIdentities(List.of(identities))
                .build()
                .toByteString());
    }

    @Test
    void allOfTwoNeedsBoth() {
        KeyPolicy both = policy(of(2, by(0), by(1)), role("A", MSPRoleType.PEER), role("B", MSPRoleType.PEER));

        assertThat(both.satisfiedBy(List.of(A, B))).isTrue();
        assertThat(both.satisfiedBy(List.of(A))).isFalse();
        assertThat(both.satisfiedBy(List.of(A, A))).isFalse();
    }

    @Test
    void oneSignerFillsOnePlace() {
        KeyPolicy twice = policy(of(2, by(0), by(0)), role("A", MSPRoleType.MEMBER));

        assertThat(twice.satisfiedBy(List.of(A))).isFalse();
        assertThat(twice.satisfiedBy(List.of(A, ADMIN_OF_A))).isTrue();
    }

    @Test
    void nestedRulesAreFollowed() {
        KeyPolicy nested = policy(
                of(1, of(2, by(0), by(1)), by(2)),
                role("A", MSPRoleType.PEER),
                role("B", MSPRoleType.PEER),
                role("A", MSPRoleType.ADMIN));

        assertThat(nested.satisfiedBy(List.of(A))).isFalse();
        assertThat(nested.satisfiedBy(List.of(A, B))).isTrue();
        assertThat(nested.satisfiedBy(List.of(ADMIN_OF_A))).isTrue();
    }

    @Test
    void aPolicyWithoutARuleOrWithAWrongIndexIsNeverSatisfied() {
        assertThat(policy(SignaturePolicy.getDefaultInstance()).satisfiedBy(List.of(A)))
                .isFalse();
        assertThat(policy(by(1), role("A", MSPRoleType.PEER)).satisfiedBy(List.of(A)))
                .isFalse();
        assertThat(policy(by(-1), role("A", MSPRoleType.PEER)).satisfiedBy(List.of(A)))
                .isFalse();
    }

    @Test
    void aRuleNestedTooDeepIsNeverSatisfied() {
        SignaturePolicy rule = by(0);
        for (int i = 0; i < 33; i++) {
            rule = of(1, rule);
        }
        assertThat(policy(rule, role("A", MSPRoleType.PEER)).satisfiedBy(List.of(A)))
                .isFalse();
    }

    @Test
    void otherBytesAreNoPolicy() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> KeyPolicy.parse(ByteString.copyFromUtf8("all of them")));
    }
}
