package org.mingzheng.cli.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.time.UtcTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An instant as people type it: with an offset, or in this machine's time zone. */
public final class Moment implements ITypeConverter<UtcTime> {
    /** For picocli. */
    public Moment() {}

    @Override
    public UtcTime convert(String text) {
        try {
            return new UtcTime(instant(text).getEpochSecond());
        } catch (DateTimeException | RejectedException e) {
            throw new TypeConversionException(
                    "'" + text + "' is no instant: write 2026-03-05T14:05 (local) or 2026-03-05T06:05:00Z");
        }
    }

    private static Instant instant(String text) {
        boolean local = text.length() < 20 && !text.endsWith("Z") && text.lastIndexOf('+') < 0;
        return local
                ? LocalDateTime.parse(text.replace(' ', 'T'))
                        .atZone(ZoneId.systemDefault())
                        .toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }
}
