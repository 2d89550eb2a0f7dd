package org.mingzheng.verifier.shim;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.mingzheng.proof.bytes.Bytes;

class ShimsTest {
    @ParameterizedTest
    @FieldSource("org.mingzheng.verifier.shim.Shims#REPLACED")
    void aStandInHasNothingThatTheOriginalLacks(String name) throws ClassNotFoundException {
        Class<?> original = Class.forName(name);
        Class<?> standIn = Class.forName(Shims.class.getPackageName() + "." + original.getSimpleName());
        assertThat(members(original)).containsAll(members(standIn));
    }

    @Test
    void bothSha256HaveTheSameMembers() {
        assertThat(members(Sha256.class)).isEqualTo(members(org.mingzheng.proof.suite.Sha256.class));
    }

    @Test
    void bothSha256DigestTheSame() {
        Random random = new Random(1);
        for (int size = 0; size < 300; size++) {
            byte[] part = new byte[size];
            random.nextBytes(part);
            Bytes message = Bytes.of(part);
            assertThat(Sha256.digest(message, message))
                    .isEqualTo(org.mingzheng.proof.suite.Sha256.digest(message, message));
        }
    }

    @Test
    void theStandInDigestsMessageAfterMessageIntoOneArray() {
        Sha256 standIn = new Sha256();
        org.mingzheng.proof.suite.Sha256 original = new org.mingzheng.proof.suite.Sha256();
        byte[] out = new byte[40];
        byte[] expected = new byte[40];
        for (int i = 0; i < 3; i++) {
            standIn.update(out, 3, 36);
            standIn.digest(out, 5);
            original.update(expected, 3, 36);
            original.digest(expected, 5);
            assertThat(out).isEqualTo(expected);
        }
    }

    /** What other classes can name. */
    private static Set<String> members(Class<?> type) {
        return Stream.of(type.getDeclaredConstructors(), type.getDeclaredMethods(), type.getDeclaredFields())
                .flatMap(Arrays::stream)
                .map(Member.class::cast)
                .filter(member -> !member.isSynthetic() && !Modifier.isPrivate(member.getModifiers()))
                .map(ShimsTest::signature)
                .collect(Collectors.toSet());
    }

    private static String signature(Member member) {
        String kind = Modifier.isStatic(member.getModifiers()) ? "static " : "";
        return kind
                + switch (member) {
                    case Constructor<?> constructor -> Arrays.toString(constructor.getParameterTypes());
                    case Method method ->
                        method.getReturnType() + method.getName() + Arrays.toString(method.getParameterTypes());
                    case Field field -> field.getType() + field.getName();
                    default -> throw new AssertionError(member);
                };
    }
}
