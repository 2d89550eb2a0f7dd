package org.mingzheng.verifier;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;

/** Small damage to every input file of a question; the same at every run. */
final class Mutations {
    private Mutations() {}

    static Stream<Question> of(Question question, int each) {
        return question.files().entrySet().stream().flatMap(file -> of(question, file, each));
    }

    private static Stream<Question> of(Question question, Map.Entry<String, Bytes> file, int each) {
        if (file.getValue().size() == 0) {
            return Stream.empty();
        }
        Random random = new Random((question.name() + file.getKey()).hashCode());
        return IntStream.range(0, each).mapToObj(i -> mutation(question, file, i, random));
    }

    private static Question mutation(Question question, Map.Entry<String, Bytes> file, int i, Random random) {
        byte[] content = file.getValue().toArray();
        int at = random.nextInt(content.length);
        byte[] changed = switch (i % 8) {
            case 0 -> replaced(content, at, (byte) random.nextInt(256));
            case 1 -> without(content, at);
            case 2 -> doubled(content, at);
            default -> replaced(content, at, (byte) (content[at] ^ 1 << random.nextInt(8)));
        };
        return question.with("change " + i + " at " + at, file.getKey(), Bytes.wrap(changed));
    }

    private static byte[] replaced(byte[] content, int at, byte value) {
        content[at] = value;
        return content;
    }

    private static byte[] without(byte[] content, int at) {
        System.arraycopy(content, at + 1, content, at, content.length - at - 1);
        return Arrays.copyOf(content, content.length - 1);
    }

    private static byte[] doubled(byte[] content, int at) {
        byte[] longer = Arrays.copyOf(content, content.length + 1);
        System.arraycopy(content, at, longer, at + 1, content.length - at);
        return longer;
    }
}
