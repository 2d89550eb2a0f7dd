package org.mingzheng.proof.time;

import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;

/**
 * An instant of the years 1970 to 9999, in whole seconds. Its text is the one form {@code YYYY-MM-DDThh:mm:ssZ} of RFC 3339:
 * upper-case letters, no fraction, no offset, no leap second.
 *
 * @param epochSecond seconds since 1970-01-01T00:00:00Z
 */
public record UtcTime(long epochSecond) implements Comparable<UtcTime> {
    private static final String SHAPE = "0000-00-00T00:00:00Z";
    private static final long DAY = 86_400;
    private static final long LAST = 253_402_300_799L;
    /** Days in four centuries, in which the calendar repeats. */
    private static final int ERA_DAYS = 146_097;
    /** Days from 0000-03-01 to 1970-01-01. */
    private static final int EPOCH_DAY = 719_468;

    /**
     * An instant, or {@link Reason#TIME_MALFORMED} as {@link RejectedException} outside the years 1970 to 9999.
     *
     * @param epochSecond seconds since 1970-01-01T00:00:00Z
     */
    public UtcTime {
        if (epochSecond < 0 || epochSecond > LAST) {
            throw bad("outside the years 1970 to 9999");
        }
    }

    /**
     * {@return the instant of a text, or {@link Reason#TIME_MALFORMED}}
     *
     * @param text for example {@code 2026-11-24T08:30:00Z}
     */
    public static Result<UtcTime> parse(String text) {
        return Result.of(() -> read(text));
    }

    private static UtcTime read(String text) {
        requireShape(text);
        int year = number(text, 0, 4, 1970, 9999);
        int month = number(text, 5, 7, 1, 12);
        int day = number(text, 8, 10, 1, length(year, month));
        int hour = number(text, 11, 13, 0, 23);
        int minute = number(text, 14, 16, 0, 59);
        int second = number(text, 17, 19, 0, 59);
        return new UtcTime(epochDay(year, month, day) * DAY + hour * 3600L + minute * 60L + second);
    }

    private static void requireShape(String text) {
        boolean fits = text.length() == SHAPE.length();
        for (int i = 0; fits && i < SHAPE.length(); i++) {
            char c = text.charAt(i);
            fits = SHAPE.charAt(i) == '0' ? c >= '0' && c <= '9' : c == SHAPE.charAt(i);
        }
        if (!fits) {
            throw bad("not of the form YYYY-MM-DDThh:mm:ssZ");
        }
    }

    private static int number(String text, int from, int to, int least, int most) {
        int number = Integer.parseInt(text.substring(from, to));
        if (number < least || number > most) {
            throw bad("no such instant in the calendar, at character " + from);
        }
        return number;
    }

    private static int length(int year, int month) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** Counts years from March, so that the leap day is a year's last. */
    private static long epochDay(int year, int month, int day) {
        int marchYear = month > 2 ? year : year - 1;
        int marchMonth = (month + 9) % 12;
        int leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400;
        return 365L * marchYear + leapDays + (153 * marchMonth + 2) / 5 + day - 1 - EPOCH_DAY;
    }

    /** {@return the text, {@code YYYY-MM-DDThh:mm:ssZ}} */
    @Override
    public String toString() {
        int second = (int) (epochSecond % DAY);
        StringBuilder text = new StringBuilder(SHAPE.length());
        appendDate(text, (int) (epochSecond / DAY));
        append(text, 'T', second / 3600);
        append(text, ':', second / 60 % 60);
        append(text, ':', second % 60);
        return text.append('Z').toString();
    }

    private static void appendDate(StringBuilder text, int epochDay) {
        int days = epochDay + EPOCH_DAY;
        int ofEra = days % ERA_DAYS;
        int yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
        int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int marchMonth = (5 * ofYear + 2) / 153;
        int month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
        text.append(days / ERA_DAYS * 400 + yearOfEra + (month <= 2 ? 1 : 0));
        append(text, '-', month);
        append(text, '-', ofYear - (153 * marchMonth + 2) / 5 + 1);
    }

    private static void append(StringBuilder text, char before, int number) {
        text.append(before).append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static RejectedException bad(String detail) {
        return new RejectedException(Reason.TIME_MALFORMED, detail);
    }

    @Override
    public int compareTo(UtcTime other) {
        return Long.compare(epochSecond, other.epochSecond);
    }
}
