package org.mingzheng.proof.vector;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Map;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;

/** The profile of {@code json.md}: the output is the canonical form, the size limit is 8192 bytes. */
final class JsonVectors {
    private JsonVectors() {}

    static Stream<Vector> all() {
        return Stream.of(good(), notJson(), notUtf8(), notUnicode(), numbers(), structure())
                .flatMap(each -> each);
    }

    private static Stream<Vector> good() {
        return Stream.of(
                good("example", "The example of the specification.", EXAMPLE, EXAMPLE_CANONICAL),
                good("white-space", "White space goes.", " {\t\"a\" :\r\n[ 1 , 2 ] } ", "{\"a\":[1,2]}"),
                good("order", "Members are sorted, at every level.", "{\"b\":{\"d\":1,\"c\":2},\"a\":0}", ORDERED),
                good("order-prefix", "A shorter name stands first.", "{\"ab\":1,\"b\":2,\"a\":3,\"\":4}", PREFIXES),
                good(
                        "order-code-units",
                        "By UTF-16 code units: U+1F602 < U+FB33.",
                        "{\"\ufb33\":1,\"😂\":2}",
                        CODE_UNITS),
                good(
                        "order-digits",
                        "Names are no numbers.",
                        "{\"9\":1,\"10\":2,\"1\":3}",
                        "{\"1\":3,\"10\":2,\"9\":1}"),
                good("array-order", "Items keep their order.", "[2,1,{},[],null]", "[2,1,{},[],null]"),
                good(
                        "same-name-elsewhere",
                        "Each object has its own names.",
                        "{\"a\":{\"a\":{}}}",
                        "{\"a\":{\"a\":{}}}"),
                good("top-level-string", "Any value may stand at the top.", "\"a\"", "\"a\""),
                good("literals", "The three literals.", "[true,false,null]", "[true,false,null]"),
                good("integers", "The smallest, zero and the largest integer.", INTEGERS, INTEGERS),
                good("escapes-short", "A short escape is written where there is one.", LONG_ESCAPES, SHORT_ESCAPES),
                good(
                        "escapes-needless",
                        "What needs no escape gets none.",
                        "\"\\/\\u0041\\u007f\\u4e2d\"",
                        "\"/A\u007f中\""),
                good("escapes-lower-case", "Hexadecimal digits are lower case.", "\"\\u001F\\u0000\"", CONTROLS),
                good("escapes-pair", "A surrogate pair is one character.", "\"\\ud83d\\uDE02\"", "\"😂\""),
                good("utf-8", "Two, three and four bytes; the line separator.", "\"é明😂\u2028\"", "\"é明😂\u2028\""),
                good(
                        "not-normalised",
                        "Text is kept as it is.",
                        "{\"\u00e9\":1,\"e\u0301\":2}",
                        "{\"e\u0301\":2,\"\u00e9\":1}"),
                good("depth-32", "32 levels are allowed.", nested("[", 32, "]"), nested("[", 32, "]")),
                good("size-8192", "8192 bytes are within the limit.", text(8190), text(8190)));
    }

    private static final String EXAMPLE = """
            {
              "title" : "\\u660e\\u8bc1",
              "size"  : 1024,
              "tags"  : [ "a\\/b", true, null ]
            }
            """;
    private static final String EXAMPLE_CANONICAL = "{\"size\":1024,\"tags\":[\"a/b\",true,null],\"title\":\"明证\"}";
    private static final String ORDERED = "{\"a\":0,\"b\":{\"c\":2,\"d\":1}}";
    private static final String PREFIXES = "{\"\":4,\"a\":3,\"ab\":1,\"b\":2}";
    private static final String CODE_UNITS = "{\"😂\":2,\"\ufb33\":1}";
    private static final String INTEGERS = "[-9007199254740991,0,9007199254740991]";
    private static final String LONG_ESCAPES = "\"\\u0022\\u005C\\u0008\\u000c\\u000A\\u000d\\u0009\"";
    private static final String SHORT_ESCAPES = "\"\\\"\\\\\\b\\f\\n\\r\\t\"";
    private static final String CONTROLS = "\"\\u001f\\u0000\"";

    private static Stream<Vector> notJson() {
        return Stream.of(
                notJson("empty", "There must be a value.", ""),
                notJson("byte-order-mark", "A byte order mark is no white space.", "\ufeff{}"),
                notJson("two-values", "There must be one value only.", "{}{}"),
                notJson("unclosed-object", "An object must end.", "{\"a\":1"),
                notJson("unclosed-array", "An array must end.", "[1"),
                notJson("unclosed-string", "A string must end.", "\"a"),
                notJson("wrong-bracket", "Brackets must match.", "[1}"),
                notJson("trailing-comma-array", "A comma announces an item.", "[1,]"),
                notJson("trailing-comma-object", "A comma announces a member.", "{\"a\":1,}"),
                notJson("missing-comma", "A comma stands between items.", "[1 2]"),
                notJson("missing-colon", "A colon stands behind a name.", "{\"a\" 1}"),
                notJson("missing-value", "A member has a value.", "{\"a\":}"),
                notJson("name-not-string", "A name is a string.", "{1:1}"),
                notJson("unquoted-name", "A name is in quotation marks.", "{a:1}"),
                notJson("single-quotes", "An apostrophe is no quotation mark.", "'a'"),
                notJson("comment", "There are no comments.", "[/**/1]"),
                notJson("form-feed", "White space is space, tab, line feed and carriage return.", "[\f1]"),
                notJson("no-break-space", "White space is ASCII.", "[\u00a01]"),
                notJson("literal-capital", "Literals are lower case.", "True"),
                notJson("literal-short", "Literals are spelt out.", "nul"),
                notJson("literal-long", "Nothing follows a literal.", "nulll"),
                notJson("not-a-number", "NaN is no number of JSON.", "NaN"),
                notJson("leading-zero", "A number has no leading zero.", "01"),
                notJson("plus-sign", "A number has no plus sign.", "+1"),
                notJson("minus-only", "A minus sign announces digits.", "-"),
                notJson("leading-point", "A number starts with a digit.", ".5"),
                notJson("hexadecimal", "A number is decimal.", "0x10"),
                notJson("full-width-digit", "A digit is ASCII.", "１"),
                notJson("line-feed-in-string", "A control character must be escaped.", "\"\n\""),
                notJson("nul-in-string", "Zero is a control character.", "\"\0\""),
                notJson("escape-unknown", "There are eight short escapes.", "\"\\x41\""),
                notJson("escape-capital", "Escapes are lower case.", "\"\\U0041\""),
                notJson("escape-short", "A numeric escape has four digits.", "\"\\u041\""),
                notJson("escape-full-width", "Hexadecimal digits are ASCII.", "\"\\u００４１\""));
    }

    private static Stream<Vector> notUtf8() {
        return Stream.of(
                notUtf8("latin-1", "ISO 8859-1 is another encoding.", "\u00e9"),
                notUtf8("overlong-2", "NUL has one byte.", "\u00c0\u0080"),
                notUtf8("overlong-3", "A solidus has one byte.", "\u00e0\u0080\u00af"),
                notUtf8("overlong-4", "A three-byte character has three bytes.", "\u00f0\u008f\u00bf\u00bd"),
                notUtf8("truncated", "All continuation bytes must be there.", "\u00e6\u0098"),
                notUtf8("continuation", "A continuation byte needs a lead byte.", "\u0080"),
                notUtf8("surrogate", "A surrogate is no character.", "\u00ed\u00a0\u0080"),
                notUtf8("surrogate-pair", "A pair of surrogates is not UTF-8.", "\u00ed\u00a0\u00bd\u00ed\u00b8\u0082"),
                notUtf8("beyond-unicode", "Unicode ends at U+10FFFF.", "\u00f4\u0090\u0080\u0080"),
                notUtf8("five-bytes", "No character has five bytes.", "\u00f8\u0088\u0080\u0080\u0080"),
                notUtf8("byte-ff", "The byte 0xff never occurs.", "\u00ff"));
    }

    private static Stream<Vector> notUnicode() {
        return Stream.of(
                bad("surrogate-high", "Half a pair.", "\"\\ud83d\"", Reason.LONE_SURROGATE),
                bad("surrogate-low", "The other half of a pair.", "\"\\ude02\"", Reason.LONE_SURROGATE),
                bad("surrogates-swapped", "The high one stands first.", "\"\\ude02\\ud83d\"", Reason.LONE_SURROGATE),
                bad("surrogate-in-name", "Names are texts too.", "{\"\\ud83d\":1}", Reason.LONE_SURROGATE),
                bad("noncharacter", "U+FFFF is no character.", "\"\uffff\"", Reason.NONCHARACTER),
                bad("noncharacter-escaped", "U+FDD0 is no character.", "\"\\ufdd0\"", Reason.NONCHARACTER),
                bad("noncharacter-last", "U+10FFFE is no character.", "\"\\udbff\\udffe\"", Reason.NONCHARACTER));
    }

    private static Stream<Vector> numbers() {
        return Stream.of(
                bad("fraction", "A number is an integer.", "0.5", Reason.NOT_INTEGER),
                bad("fraction-zero", "Also a zero fraction is one.", "1.0", Reason.NOT_INTEGER),
                bad("exponent", "A number has no exponent.", "1e2", Reason.NOT_INTEGER),
                bad("exponent-capital", "A number has no exponent.", "1E400", Reason.NOT_INTEGER),
                bad("minus-zero", "Zero has no sign.", "-0", Reason.NOT_INTEGER),
                bad("integer-above", "2^53 is too large.", "9007199254740992", Reason.INTEGER_RANGE),
                bad("integer-below", "-2^53 is too small.", "-9007199254740992", Reason.INTEGER_RANGE),
                bad("integer-wraps", "2^64+1 is not one.", "18446744073709551617", Reason.INTEGER_RANGE));
    }

    private static Stream<Vector> structure() {
        return Stream.of(
                bad("same-name", "Names differ.", "{\"a\":1,\"b\":2,\"a\":1}", Reason.DUPLICATE_NAME),
                bad(
                        "same-name-escaped",
                        "An escape changes no name.",
                        "{\"a\":1,\"\\u0061\":2}",
                        Reason.DUPLICATE_NAME),
                bad("same-name-inside", "Names differ at every level.", "[{\"\":{},\"\":{}}]", Reason.DUPLICATE_NAME),
                bad("depth-33", "33 levels are too many.", nested("[", 33, "]"), Reason.TOO_DEEP),
                bad("depth-33-objects", "Objects count as well.", nested("{\"\":[", 17, "]}"), Reason.TOO_DEEP),
                bad("size-8193", "8193 bytes are beyond the limit.", text(8191), Reason.TOO_LARGE));
    }

    private static String nested(String open, int levels, String close) {
        return open.repeat(levels) + close.repeat(levels);
    }

    private static String text(int length) {
        return '"' + "x".repeat(length) + '"';
    }

    private static Vector good(String name, String why, String input, String output) {
        return Vector.good("json", name, why, Map.of("input", Bytes.utf8(input)), Bytes.utf8(output));
    }

    private static Vector notJson(String name, String why, String input) {
        return bad(name, why, input, Reason.NOT_JSON);
    }

    /** The bytes, given as Latin-1, stand between quotation marks. */
    private static Vector notUtf8(String name, String why, String bytes) {
        Bytes input = Bytes.wrap(('"' + bytes + '"').getBytes(ISO_8859_1));
        return Vector.bad("json", name, why, Map.of("input", input), Reason.NOT_UTF8);
    }

    private static Vector bad(String name, String why, String input, Reason reason) {
        return Vector.bad("json", name, why, Map.of("input", Bytes.utf8(input)), reason);
    }
}
