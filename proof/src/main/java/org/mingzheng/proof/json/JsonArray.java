package org.mingzheng.proof.json;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * An array.
 *
 * @param items in order, immutable
 */
public record JsonArray(List<Json> items) implements Json {
    /** Copies the list. */
    public JsonArray {
        items = List.copyOf(items);
    }

    /**
     * {@return an array of these values}
     *
     * @param items in order
     */
    public static JsonArray of(Json... items) {
        return new JsonArray(List.of(items));
    }

    /**
     * {@return an array of texts}
     *
     * @param texts in order
     */
    public static JsonArray ofTexts(List<String> texts) {
        List<Json> items = new ArrayList<>(texts.size());
        texts.forEach(text -> items.add(new JsonString(text)));
        return new JsonArray(items);
    }

    /** {@return the number of items} */
    public int size() {
        return items.size();
    }

    /**
     * {@return the items, each of which must be a text}
     *
     * @throws RejectedException with {@link Reason#WRONG_TYPE}, naming the index
     */
    public List<String> texts() {
        List<String> texts = new ArrayList<>(items.size());
        for (Json item : items) {
            if (!(item instanceof JsonString(String text))) {
                throw wrongType(texts.size(), "a text");
            }
            texts.add(text);
        }
        return List.copyOf(texts);
    }

    /**
     * {@return the items, each of which must be an object}
     *
     * @throws RejectedException with {@link Reason#WRONG_TYPE}, naming the index
     */
    public List<JsonObject> objects() {
        List<JsonObject> objects = new ArrayList<>(items.size());
        for (Json item : items) {
            if (!(item instanceof JsonObject object)) {
                throw wrongType(objects.size(), "an object");
            }
            objects.add(object);
        }
        return List.copyOf(objects);
    }

    private static RejectedException wrongType(int index, String wanted) {
        return new RejectedException(Reason.WRONG_TYPE, "item " + index + " must be " + wanted);
    }
}
