package org.mingzheng.it.chaos.damage;

/** What {@code up} does with a damaged folder; the guide has the same words. */
enum Answer {
    /** Ends with a sentence that names the file, and changes nothing. */
    REFUSES("refuses", "拒绝"),
    /** Makes it again, or does without; nothing acknowledged is missing. */
    GOES_ON("goes on", "继续"),
    /** The one or the other, as it hit. */
    EITHER("either", "两者之一");

    private final String english;
    private final String chinese;

    Answer(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    String english() {
        return english;
    }

    String chinese() {
        return chinese;
    }

    boolean allows(int code) {
        return this == EITHER || (this == GOES_ON) == (code == 0);
    }
}
