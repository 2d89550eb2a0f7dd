package org.mingzheng.fabric.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyOrderTest {
    private static final String[] CHARACTERS = {
        "a",
        "z",
        "\u0000",
        "\u007f",
        "\u0080",
        "\u07ff",
        "\u4e00",
        "\ud7ff",
        "\ue000",
        "\uff08",
        "\uffff",
        "😀",
        "\udbff\udfff"
    };

    @Test
    void keysAreOrderedAsTheirUtf8Bytes() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            String one = text(random);
            String other = text(random);
            assertThat(Integer.signum(KeyOrder.UTF8.compare(one, other)))
                    .isEqualTo(Integer.signum(Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8))));
        }
    }

    @Test
    void aSortableKeyIsMadeBackIntoTheKey() {
        Random random = new Random(2);
        for (int i = 0; i < 10_000; i++) {
            String key = text(random);
            assertThat(KeyOrder.key(KeyOrder.sortable(key))).isEqualTo(key);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
        }
        return text.toString();
    }
}
