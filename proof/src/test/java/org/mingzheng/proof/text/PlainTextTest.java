package org.mingzheng.proof.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;

class PlainTextTest {
    @ValueSource(
            strings = {
                "",
                "award.txt",
                "（2026）示仲裁字第1号",
                "公证书　一",
                "a b",
                "C:\\n",
                "naïve",
                "e\u0301",
                "\ud83d\ude02",
                "\ud842\udfb7野家",
                "עברית",
                "हिन्दी",
                "\u0e17\u0e35\u0e48",
                "a\u0301\u0302\u0303\u0304"
            })
    @ParameterizedTest
    void ordinaryTextOfAnyScriptIsPlain(String text) {
        assertThat(PlainText.isPlain(text)).isTrue();
        assertThat(PlainText.escaped(text)).isEqualTo(text);
    }

    @CsvSource({
        "0, \\u0000",
        "9, \\u0009",
        "a, \\u000A",
        "d, \\u000D",
        "1b, \\u001B",
        "7f, \\u007F",
        "85, \\u0085",
        "9b, \\u009B",
        "ad, \\u00AD",
        "34f, \\u034F",
        "61c, \\u061C",
        "115f, \\u115F",
        "200b, \\u200B",
        "200e, \\u200E",
        "2028, \\u2028",
        "2029, \\u2029",
        "202e, \\u202E",
        "2060, \\u2060",
        "2066, \\u2066",
        "2800, \\u2800",
        "3164, \\u3164",
        "d800, \\uD800",
        "dfff, \\uDFFF",
        "fdd0, \\uFDD0",
        "fe0f, \\uFE0F",
        "feff, \\uFEFF",
        "fff9, \\uFFF9",
        "ffff, \\uFFFF",
        "1fffe, \\u{1FFFE}",
        "e0001, \\u{E0001}",
        "e0100, \\u{E0100}",
        "10ffff, \\u{10FFFF}"
    })
    @ParameterizedTest
    void whatMovesTurnsOrHidesIsShownByItsNumber(String hex, String shown) {
        String text = "a" + Character.toString(Integer.parseInt(hex, 16)) + "b";
        assertThat(PlainText.isPlain(text)).isFalse();
        assertThat(PlainText.escaped(text)).isEqualTo("a" + shown + "b");
    }

    @Test
    void theFifthMarkOnOneCharacterIsEscapedAndWhatFollowsItToo() {
        assertThat(PlainText.escaped("a" + "\u0301".repeat(6) + "b\u0301"))
                .isEqualTo("a" + "\u0301".repeat(4) + "\\u0301\\u0301b\u0301");
    }

    @Test
    void aMarkWithNothingBeforeItDoesNotCombineWithOurText() {
        assertThat(PlainText.escaped("\u0301a")).isEqualTo("\\u0301a");
        assertThat(PlainText.escaped("a\u200b\u0301")).isEqualTo("a\\u200B\\u0301");
    }

    @Test
    void loneSurrogatesAreEscapedAndPairsAreNot() {
        assertThat(PlainText.escaped("\ud83d\ude02\ude02\ud83d")).isEqualTo("\ud83d\ude02\\uDE02\\uD83D");
    }

    @Test
    void jsonKeepsItsValueAndShowsWhatItHides() {
        String json = "{\"a\":\"\u202e\udb40\udc01\u009b\"}";
        assertThat(PlainText.escapedJson(json)).isEqualTo("{\"a\":\"\\u202E\\uDB40\\uDC01\\u009B\"}");
        assertThat(Json.parse(Bytes.utf8(PlainText.escapedJson(json)), 100)
                        .orThrow()
                        .canonical())
                .isEqualTo(Bytes.utf8(json));
    }
}
