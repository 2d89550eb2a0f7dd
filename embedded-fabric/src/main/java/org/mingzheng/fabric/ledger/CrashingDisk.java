package org.mingzheng.fabric.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A disk on which the process ends without warning, as if killed, at a named step of writing a block. Only tests of crashes ask for
 * it: {@code -Dfabric.crash=STEP:N}, the step of the N-th block that this process writes.
 */
final class CrashingDisk implements BlockFile.Disk {
    static final String PROPERTY = "fabric.crash";
    /** The exit code of a killed process. */
    static final int KILLED = 137;

    /** The durable steps of a block, each the moment just before the next. */
    enum Step {
        BEFORE_THE_RECORD,
        WITHIN_THE_RECORD,
        BEFORE_THE_SYNC,
        AFTER_THE_SYNC
    }

    private final BlockFile.Disk disk;
    private final Step step;
    private int left;

    private CrashingDisk(BlockFile.Disk disk, Step step, int block) {
        this.disk = disk;
        this.step = step;
        this.left = block;
    }

    /** {@return the disk, as it is unless the property says otherwise} */
    static BlockFile.Disk asTold(BlockFile.Disk disk) {
        String told = System.getProperty(PROPERTY);
        if (told == null) {
            return disk;
        }
        int colon = told.indexOf(':');
        return new CrashingDisk(
                disk, Step.valueOf(told.substring(0, colon)), Integer.parseInt(told.substring(colon + 1)));
    }

    private void crashAt(Step here) {
        if (here == step && left == 1) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    @Override
    public void write(ByteBuffer from, long position) throws IOException {
        crashAt(Step.BEFORE_THE_RECORD);
        disk.write(from, position);
        // A record is written in two pieces at least.
        crashAt(Step.WITHIN_THE_RECORD);
    }

    @Override
    public void force() throws IOException {
        crashAt(Step.BEFORE_THE_SYNC);
        disk.force();
        crashAt(Step.AFTER_THE_SYNC);
        left--;
    }

    @Override
    public long size() throws IOException {
        return disk.size();
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException {
        return disk.read(into, position);
    }

    @Override
    public void truncate(long size) throws IOException {
        disk.truncate(size);
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }
}
