package org.mingzheng.cli.review;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.file.SmallFile;
import org.mingzheng.proof.definition.deadline.Period;
import org.mingzheng.proof.time.UtcTime;

/**
 * Days on which offices are open: Monday to Friday, but for the days that a calendar names. The calendar's lines are a date and {@code
 * open} or {@code closed}; empty ones and those that begin with {@code #} are comments.
 *
 * @param named days that are otherwise than their weekday says
 */
record WorkingDays(Map<LocalDate, Boolean> named) {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final int MAX_LINES = 100_000;

    WorkingDays {
        named = Map.copyOf(named);
    }

    static WorkingDays weekdays() {
        return new WorkingDays(Map.of());
    }

    static WorkingDays read(Path calendar) throws IOException {
        Map<LocalDate, Boolean> named = new TreeMap<>();
        int number = 0;
        for (String line : SmallFile.text(calendar).lines().toList()) {
            number++;
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                put(text, named, calendar, number);
            }
        }
        return new WorkingDays(named);
    }

    private static void put(String line, Map<LocalDate, Boolean> named, Path calendar, int number) {
        int space = line.indexOf(' ');
        String word = line.substring(space + 1).strip();
        try {
            LocalDate day = LocalDate.parse(line.substring(0, Math.max(0, space)));
            if (number <= MAX_LINES && (word.equals("open") || word.equals("closed"))) {
                named.put(day, word.equals("open"));
                return;
            }
        } catch (DateTimeParseException e) {
            // told below, like a word that is none
        }
        throw Fault.of(WorkingDays.class, "bad-calendar", calendar, number);
    }

    boolean isOpen(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return named.getOrDefault(day, !weekend);
    }

    /** The end of the last day of a period that begins on the day after an instant, as China counts days. */
    Instant end(UtcTime start, Period period) {
        LocalDate day =
                Instant.ofEpochSecond(start.epochSecond()).atOffset(CHINA).toLocalDate();
        LocalDate last = switch (period.unit()) {
            case DAYS -> day.plusDays(period.count());
            case MONTHS -> day.plusMonths(period.count());
            case WORKING_DAYS -> working(day, period.count());
        };
        return last.plusDays(1).atStartOfDay().toInstant(CHINA);
    }

    private LocalDate working(LocalDate from, int count) {
        LocalDate day = from;
        for (int open = 0; open < count; ) {
            day = day.plusDays(1);
            open += isOpen(day) ? 1 : 0;
        }
        return day;
    }
}
