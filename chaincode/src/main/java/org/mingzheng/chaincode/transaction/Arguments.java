package org.mingzheng.chaincode.transaction;

import java.util.List;
import java.util.regex.Pattern;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.log.Origin;

/** The arguments of a function, in the order of their names. */
public final class Arguments {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,15}");

    private final List<Bytes> values;
    private final List<String> names;

    private Arguments(List<Bytes> values, List<String> names) {
        this.values = values;
        this.names = names;
    }

    static Arguments exactly(List<Bytes> values, String... names) {
        return checked(values.size() == names.length, values, names);
    }

    static Arguments atLeast(List<Bytes> values, String... names) {
        return checked(values.size() >= names.length, values, names);
    }

    private static Arguments checked(boolean rule, List<Bytes> values, String... names) {
        if (!rule) {
            throw new RefusedException(
                    RefusalReason.ARGUMENT_COUNT, "takes " + String.join(", ", names) + "; got " + values.size());
        }
        return new Arguments(values, List.of(names));
    }

    /**
     * {@return an argument as it is}
     *
     * @param index from 0
     */
    public Bytes bytes(int index) {
        return values.get(index);
    }

    /**
     * {@return an argument as text}
     *
     * @param index from 0
     */
    public String text(int index) {
        return Texts.of(values.get(index));
    }

    /** {@return all arguments as texts} */
    public List<String> texts() {
        return values.stream().map(Texts::of).toList();
    }

    /**
     * {@return the arguments from one on}
     *
     * @param index from 0
     */
    public List<Bytes> from(int index) {
        return values.subList(index, values.size());
    }

    /**
     * {@return an argument that names a log}
     *
     * @param index from 0
     */
    public Origin origin(int index) {
        return new Origin(text(index));
    }

    /**
     * {@return an argument that is a tree size: decimal, without leading zero}
     *
     * @param index from 0
     */
    public long size(int index) {
        return Long.parseLong(matching(index, SIZE));
    }

    /**
     * {@return an argument that is an id: 1 to 64 letters, digits, {@code _} and {@code -}}
     *
     * @param index from 0
     */
    public String id(int index) {
        return matching(index, ID);
    }

    private String matching(int index, Pattern form) {
        String text = text(index);
        if (!form.matcher(text).matches()) {
            throw new RefusedException(RefusalReason.ARGUMENT_MALFORMED, names.get(index), "not " + form.pattern());
        }
        return text;
    }
}
