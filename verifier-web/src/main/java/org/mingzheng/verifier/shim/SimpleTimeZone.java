package org.mingzheng.verifier.shim;

import java.util.Date;
import java.util.TimeZone;

/** {@link java.util.SimpleTimeZone}, of which BouncyCastle makes only the one for universal time. */
public final class SimpleTimeZone extends TimeZone {
    private static final long serialVersionUID = 1L;

    private final int offset;

    /**
     * A zone without summer time.
     *
     * @param offset from universal time, in milliseconds
     * @param name for people
     */
    public SimpleTimeZone(int offset, String name) {
        this.offset = offset;
        setID(name);
    }

    @Override
    public int getOffset(int era, int year, int month, int day, int weekday, int time) {
        return offset;
    }

    @Override
    public int getRawOffset() {
        return offset;
    }

    @Override
    public void setRawOffset(int milliseconds) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean useDaylightTime() {
        return false;
    }

    @Override
    public boolean inDaylightTime(Date date) {
        return false;
    }
}
