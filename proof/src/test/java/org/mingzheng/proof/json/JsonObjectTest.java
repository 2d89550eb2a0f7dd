package org.mingzheng.proof.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Rejection;

class JsonObjectTest {
    private static final JsonObject OBJECT = JsonObject.builder()
            .put("t", "text")
            .put("n", 7)
            .put("b", true)
            .put("o", JsonObject.empty())
            .put("l", JsonArray.ofTexts(List.of("x", "y")))
            .put("z", JsonNull.NULL)
            .build();

    @Test
    void readsEachTypeByName() {
        assertThat(OBJECT.text("t")).isEqualTo("text");
        assertThat(OBJECT.integer("n")).isEqualTo(7);
        assertThat(OBJECT.bool("b")).isTrue();
        assertThat(OBJECT.object("o")).isEqualTo(JsonObject.empty());
        assertThat(OBJECT.array("l").texts()).containsExactly("x", "y");
        assertThat(OBJECT.value("z")).isEqualTo(JsonNull.NULL);
    }

    @Test
    void namesTheFieldThatIsMissing() {
        rejects(() -> OBJECT.text("absent"), Reason.MISSING_FIELD, "there is no absent");
    }

    @Test
    void namesTheFieldThatHasAnotherType() {
        rejects(() -> OBJECT.text("n"), Reason.WRONG_TYPE, "n must be a text");
        rejects(() -> OBJECT.integer("t"), Reason.WRONG_TYPE, "t must be an integer");
        rejects(() -> OBJECT.bool("z"), Reason.WRONG_TYPE, "z must be true or false");
        rejects(() -> OBJECT.object("l"), Reason.WRONG_TYPE, "l must be an object");
        rejects(() -> OBJECT.array("o"), Reason.WRONG_TYPE, "o must be an array");
        rejects(() -> OBJECT.array("l").objects(), Reason.WRONG_TYPE, "item 0 must be an object");
        rejects(() -> JsonArray.of(OBJECT).texts(), Reason.WRONG_TYPE, "item 0 must be a text");
    }

    @Test
    void anOptionalFieldMayBeAbsentButHasNoOtherType() {
        assertThat(OBJECT.optionalText("absent")).isEmpty();
        assertThat(OBJECT.optionalText("t")).contains("text");
        assertThat(OBJECT.optionalInteger("n")).contains(7L);
        assertThat(OBJECT.optionalObject("o")).contains(JsonObject.empty());
        assertThat(OBJECT.optionalArray("l")).map(JsonArray::size).contains(2);
        rejects(() -> OBJECT.optionalText("z"), Reason.WRONG_TYPE, "z must be a text");
    }

    @Test
    void refusesUnknownFieldsAndRepeatsOnlyPlainNames() {
        OBJECT.onlyFields("t", "n", "b", "o", "l", "z", "never");
        rejects(() -> OBJECT.onlyFields("t", "n", "b", "o", "l"), Reason.UNKNOWN_FIELD, "there may be no z");
        JsonObject strange = JsonObject.empty().with("张三 1960", JsonNull.NULL);
        rejects(strange::onlyFields, Reason.UNKNOWN_FIELD, "there may be no field with such a name");
        JsonObject longest = JsonObject.empty().with("x".repeat(41), JsonNull.NULL);
        rejects(longest::onlyFields, Reason.UNKNOWN_FIELD, "there may be no field with such a name");
    }

    @Test
    void aChangedObjectIsAnotherOne() {
        JsonObject changed = OBJECT.with("n", new JsonInteger(8)).with("a", JsonBoolean.TRUE);
        assertThat(changed.integer("n")).isEqualTo(8);
        assertThat(changed.members().keySet()).containsExactly("a", "b", "l", "n", "o", "t", "z");
        assertThat(changed.without("a").with("n", new JsonInteger(7))).isEqualTo(OBJECT);
    }

    @Test
    void doesNotChangeWithTheMapItWasMadeOf() {
        Map<String, Json> given = new TreeMap<>(Map.of("a", JsonNull.NULL));
        JsonObject object = new JsonObject(given);
        given.clear();
        assertThat(object.has("a")).isTrue();
        assertThatThrownBy(object.members()::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aBuilderTakesEachNameOnce() {
        rejects(() -> JsonObject.builder().put("a", 1).put("a", 1), Reason.DUPLICATE_NAME, "a member is given twice");
    }

    @Test
    void noValueOutsideTheProfileCanBeMade() {
        rejects(() -> new JsonInteger(1L << 53), Reason.INTEGER_RANGE, "beyond 2^53-1");
        rejects(() -> new JsonInteger(Long.MIN_VALUE), Reason.INTEGER_RANGE, "beyond 2^53-1");
        rejects(() -> new JsonString("\udc00"), Reason.LONE_SURROGATE, "in a text");
        rejects(() -> JsonObject.empty().with("\uffff", JsonNull.NULL), Reason.NONCHARACTER, "in a text");
    }

    @Test
    void aValueNestedTooDeeplyHasNoCanonicalForm() {
        Json deep = JsonArray.of();
        for (int levels = 1; levels < Json.MAX_DEPTH; levels++) {
            deep = JsonArray.of(deep);
        }
        assertThat(deep.canonical().size()).isEqualTo(2 * Json.MAX_DEPTH);
        rejects(JsonArray.of(deep)::canonical, Reason.TOO_DEEP, "level 33");
    }

    private static void rejects(ThrowingCallable call, Reason reason, String detail) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.rejection()).isEqualTo(new Rejection(reason, detail)));
    }
}
