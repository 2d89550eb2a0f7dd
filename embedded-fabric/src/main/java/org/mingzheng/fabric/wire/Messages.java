package org.mingzheng.fabric.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Parser;
import java.io.IOException;

/** Reads protocol buffers without copying: transactions are large, and nested seven deep. */
public final class Messages {
    private Messages() {}

    /**
     * {@return the message in {@code bytes}} Its byte fields share memory with {@code bytes}.
     *
     * @param <M> its type
     * @param parser reads the type
     * @param bytes the whole message, nothing after it
     * @throws RefusedException if it is not a message of this type
     */
    public static <M> M parse(Parser<M> parser, ByteString bytes) {
        try {
            CodedInputStream input = bytes.newCodedInput();
            input.enableAliasing(true);
            M message = parser.parseFrom(input);
            input.checkLastTagWas(0);
            return message;
        } catch (IOException e) {
            throw new RefusedException("error unmarshalling message: " + e.getMessage());
        }
    }
}
