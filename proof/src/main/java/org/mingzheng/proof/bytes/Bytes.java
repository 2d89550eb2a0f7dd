package org.mingzheng.proof.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

/** An immutable byte string, equal by content. Its text form is hexadecimal. */
public final class Bytes {
    private static final String HEX = "0123456789abcdef";
    private static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] value;

    private Bytes(byte[] value) {
        this.value = value;
    }

    /** {@return the empty string} */
    public static Bytes empty() {
        return EMPTY;
    }

    /**
     * {@return a copy of the array as a value}
     *
     * @param value any bytes
     */
    public static Bytes of(byte[] value) {
        return new Bytes(value.clone());
    }

    /**
     * {@return the array itself as a value} The caller must not write to it again.
     *
     * @param value any bytes, given away
     */
    public static Bytes wrap(byte[] value) {
        return new Bytes(value);
    }

    /**
     * {@return the UTF-8 encoding of a text}
     *
     * @param text without lone surrogates
     */
    public static Bytes utf8(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * {@return the bytes of a lower-case hexadecimal text, or {@link Reason#NOT_HEX}}
     *
     * @param hex two digits a byte
     */
    public static Result<Bytes> ofHex(String hex) {
        if (hex.length() % 2 != 0) {
            return Result.rejected(Reason.NOT_HEX, "odd number of digits");
        }
        byte[] value = new byte[hex.length() / 2];
        for (int i = 0; i < value.length; i++) {
            int high = HEX.indexOf(hex.charAt(2 * i));
            int low = HEX.indexOf(hex.charAt(2 * i + 1));
            if (high < 0 || low < 0) {
                return Result.rejected(Reason.NOT_HEX, "byte " + i + " is not two digits of 0-9a-f");
            }
            value[i] = (byte) (high << 4 | low);
        }
        return Result.accepted(new Bytes(value));
    }

    /**
     * {@return the bytes of a padded base64 text (RFC 4648 §4), or {@link Reason#NOT_BASE64}} Demands the one canonical
     * encoding: full padding, zero trailing bits, no white space.
     *
     * @param text the encoding
     */
    public static Result<Bytes> ofBase64(String text) {
        return decoded(text, Base64.getDecoder(), Base64.getEncoder());
    }

    /**
     * {@return the bytes of an unpadded base64url text (RFC 4648 §5), or {@link Reason#NOT_BASE64}} Demands the one
     * canonical encoding: no padding, zero trailing bits.
     *
     * @param text the encoding
     */
    public static Result<Bytes> ofBase64Url(String text) {
        return decoded(text, Base64.getUrlDecoder(), Base64.getUrlEncoder().withoutPadding());
    }

    private static Result<Bytes> decoded(String text, Base64.Decoder decoder, Base64.Encoder encoder) {
        try {
            // The padding is left to the comparison: the browser's decoder trips over a wrong one.
            Bytes bytes = new Bytes(decoder.decode(text.replace("=", "")));
            if (encoder.encodeToString(bytes.value).equals(text)) {
                return Result.accepted(bytes);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) { // the browser's decoder throws the second
            // answered below, like every other encoding that is not the canonical one
        }
        return Result.rejected(Reason.NOT_BASE64, "not the canonical encoding of any bytes");
    }

    /** {@return the number of bytes} */
    public int size() {
        return value.length;
    }

    /**
     * {@return one byte, 0 to 255}
     *
     * @param index 0 to size − 1
     */
    public int at(int index) {
        return value[index] & 0xff;
    }

    /**
     * {@return the bytes from one index up to, not including, another}
     *
     * @param from the first index
     * @param to the index after the last
     */
    public Bytes slice(int from, int to) {
        return new Bytes(Arrays.copyOfRange(value, from, to));
    }

    /**
     * {@return these bytes followed by others}
     *
     * @param tail what follows
     */
    public Bytes concat(Bytes tail) {
        byte[] joined = Arrays.copyOf(value, value.length + tail.value.length);
        System.arraycopy(tail.value, 0, joined, value.length, tail.value.length);
        return new Bytes(joined);
    }

    /** {@return a copy as an array} */
    public byte[] toArray() {
        return value.clone();
    }

    /**
     * {@return the array behind this value, not a copy} The caller must not write to it.
     */
    public byte[] unsafeArray() {
        return value;
    }

    /** {@return two lower-case digits a byte} */
    public String hex() {
        StringBuilder text = new StringBuilder(value.length * 2);
        for (byte b : value) {
            text.append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
        }
        return text.toString();
    }

    /** {@return padded base64 (RFC 4648 §4)} */
    public String base64() {
        return Base64.getEncoder().encodeToString(value);
    }

    /** {@return unpadded base64url (RFC 4648 §5)} */
    public String base64Url() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return hex();
    }
}
