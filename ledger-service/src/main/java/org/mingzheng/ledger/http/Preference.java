package org.mingzheng.ledger.http;

/** The header {@code Prefer} (RFC 7240), of which {@code wait} is understood. */
final class Preference {
    /** Longest wait, in seconds. */
    static final int MAX_SECONDS = 60;

    private static final String WAIT = "wait=";

    private Preference() {}

    static int waitSeconds(String prefer) {
        for (String each : prefer.split(",", -1)) {
            String preference = each.strip();
            if (preference.startsWith(WAIT)) {
                return seconds(preference.substring(WAIT.length()));
            }
        }
        return 0;
    }

    /** A preference that is not understood is ignored (§2). */
    private static int seconds(String number) {
        try {
            return Math.clamp(Integer.parseInt(number), 0, MAX_SECONDS);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
