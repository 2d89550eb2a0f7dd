package org.mingzheng.cli.entry;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.time.UtcTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * An instant as people type it: with an offset, or in this machine's time zone if it names exactly one instant there. What this
 * program prints is taken back.
 */
public final class Moment implements ITypeConverter<UtcTime> {
    private static final Pattern FORM = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2})?) ?(Z|UTC|GMT|(?:GMT)?[+-]\\d{2}:\\d{2})?");

    private final ZoneId zone;

    /** For picocli. */
    public Moment() {
        this(ZoneId.systemDefault());
    }

    Moment(ZoneId zone) {
        this.zone = zone;
    }

    /** @throws TypeConversionException in a sentence, if the text names no instant, or two */
    @Override
    public UtcTime convert(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw refused("entry.no-instant", text);
        }
        try {
            String local = form.group(1) + "T" + form.group(2);
            String where = form.group(3);
            return new UtcTime(time(text, LocalDateTime.parse(local), where == null ? "" : where)
                    .toEpochSecond());
        } catch (DateTimeException | RejectedException e) {
            throw refused("entry.no-instant", text);
        }
    }

    private OffsetDateTime time(String text, LocalDateTime local, String where) {
        if (!where.isEmpty()) {
            String offset = where.replaceFirst("UTC|GMT", "");
            return local.atOffset(offset.isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(offset));
        }
        List<OffsetDateTime> found = zone.getRules().getValidOffsets(local).stream()
                .map(local::atOffset)
                .toList();
        return switch (found.size()) {
            case 0 -> throw skipped(text, local);
            case 1 -> found.getFirst();
            default -> throw refused("entry.twice", text, zone, found.getFirst(), found.getLast());
        };
    }

    /** Clocks went forward over it: the same words with either offset are instants. */
    private TypeConversionException skipped(String text, LocalDateTime local) {
        var change = zone.getRules().getTransition(local);
        return refused(
                "entry.skipped",
                text,
                zone,
                local.atOffset(change.getOffsetBefore()),
                local.atOffset(change.getOffsetAfter()));
    }

    private static TypeConversionException refused(String key, Object... arguments) {
        return new TypeConversionException(
                Fault.of(Moment.class, key, arguments).getMessage());
    }
}
