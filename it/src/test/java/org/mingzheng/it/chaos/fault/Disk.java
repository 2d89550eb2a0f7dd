package org.mingzheng.it.chaos.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A disk of its own for a data folder: ext4 in a file, which may be filled, and broken off as a kernel breaks it off that meets an error.
 *
 * @param image the file
 * @param folder where it is mounted
 */
record Disk(Path image, Path folder) {
    private static final String SIZE = "900M";
    private static final String BALLAST = "ballast";
    private static final int BLOCK = 1 << 16;
    private static final int DESCRIPTION = 1 << 20;

    /** Makes and mounts it; fails if this user may not. */
    static Disk make(Path image, Path folder) throws IOException, InterruptedException {
        Disk disk = new Disk(image, Files.createDirectories(folder));
        var _ = Shell.run("truncate", "-s", SIZE, "" + image);
        var _ = Shell.run("mkfs.ext4", "-q", "-m", "0", "" + image);
        disk.mount();
        return disk;
    }

    private void mount() throws IOException, InterruptedException {
        var _ = Shell.run("mount", "-o", "loop", "" + image, "" + folder);
    }

    /** Waits for the last of those that use it. */
    void unmount() throws IOException, InterruptedException {
        var _ = Shell.run(
                "sh", "-c", "for i in $(seq 60); do umount '" + folder + "' && exit 0; sleep 0.5; done; exit 1");
    }

    /** Whoever still uses it. */
    void leave() throws IOException, InterruptedException {
        var _ = Shell.run("umount", "-l", "" + folder);
    }

    /** Leaves no more than so many bytes. A file that is as large as what is free finds no place for its own description. */
    void fill(long left) throws IOException, InterruptedException {
        var _ = Shell.run("sync", "-f", "" + folder);
        long free = Files.getFileStore(folder).getUsableSpace() - left;
        String most = "" + Math.max(0, free - DESCRIPTION) / BLOCK;
        var _ = Shell.run("dd", "if=/dev/zero", "of=" + folder.resolve(BALLAST), "bs=" + BLOCK, "count=" + most);
        if (left == 0) {
            var _ = Shell.run("sh", "-c", "cat /dev/zero >> '" + folder.resolve(BALLAST) + "' 2>/dev/null || true");
        }
    }

    void free() throws IOException {
        boolean _ = Files.deleteIfExists(folder.resolve(BALLAST));
    }

    /** From now on it can only be read, whoever is writing; what was synced is there. */
    void breakOff() throws IOException, InterruptedException {
        var _ = Shell.run("mount", "-o", "remount,abort", "" + folder);
    }

    /** Checks and mounts it anew; nobody may use it. */
    void repair() throws IOException, InterruptedException {
        unmount();
        // Ends with 1 where it had something to mend.
        var _ = Shell.run("sh", "-c", "e2fsck -fy '" + image + "' >/dev/null 2>&1; test $? -le 1");
        mount();
    }
}
