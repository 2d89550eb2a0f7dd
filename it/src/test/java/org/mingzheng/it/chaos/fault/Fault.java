package org.mingzheng.it.chaos.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mingzheng.it.chaos.machine.Machine;

/** What happens to a ledger that is up and under load; it ends as it began. */
enum Fault {
    EACH_PROGRAM_PAUSED("某个程序停住（SIGSTOP）", "One program hangs (SIGSTOP)") {
        @Override
        void strike(Trial trial) throws IOException, InterruptedException {
            for (Map.Entry<String, ProcessHandle> each :
                    trial.machine().processes().entrySet()) {
                Pauses.signal("STOP", List.of(each.getValue()));
                trial.load();
                var _ = trial.says("status", trial.machine().run("status"));
                Pauses.signal("CONT", List.of(each.getValue()));
                trial.demandReady(each.getKey() + " was paused");
            }
        }
    },
    ALL_PROGRAMS_PAUSED("全部程序停住", "All programs hang") {
        @Override
        void strike(Trial trial) throws IOException, InterruptedException {
            Pauses.signal("STOP", trial.machine().processes().values());
            var _ = trial.says("status", trial.machine().run("status"));
            trial.mustComeUp();
        }
    },
    CONNECTIONS_CUT("连接被切断", "Connections are cut") {
        @Override
        void strike(Trial trial) throws IOException, InterruptedException {
            for (int i = 0; i < CUTS; i++) {
                Connections.cut(trial.machine().processes().values());
                Thread.sleep(trial.random().nextInt(PAUSE_MILLIS));
            }
            trial.demandReady("connections were cut");
        }
    },
    OLDER_ROWS("恢复了较旧的数据库", "An older database is restored") {
        @Override
        void strike(Trial trial) throws IOException, InterruptedException {
            Machine machine = trial.machine();
            Path rows = machine.data().resolve("service/database/rows");
            Path older = rows.resolveSibling("older");
            var _ = trial.says("down", machine.down());
            var _ = Shell.run("cp", "-a", "" + rows, "" + older);
            trial.mustComeUp();
            trial.load();
            var _ = trial.says("down", machine.down());
            var _ = Shell.run("rm", "-rf", "" + rows);
            Files.move(older, rows);
            trial.mustComeUp();
        }
    },
    KILLED_WHILE_IT_REBUILDS("重建中途被杀死", "Killed while it rebuilds") {
        @Override
        void strike(Trial trial) throws IOException, InterruptedException {
            trial.machine().conditions().set("export MINGZHENG_LEDGER_REBUILD=true");
            for (int i = 0; i < REBUILDS; i++) {
                Rebuilds.breakOff(trial);
            }
            trial.machine().conditions().clear();
            trial.mustComeUp();
        }
    },
    FEW_DESCRIPTORS("文件描述符太少", "Few descriptors") {
        @Override
        void strike(Trial trial) throws IOException, InterruptedException {
            under(trial, "ulimit -n 128");
        }
    },
    SMALL_HEAPS("内存太小", "Little memory") {
        @Override
        void strike(Trial trial) throws IOException, InterruptedException {
            for (int megabytes : HEAPS) {
                under(trial, "HEAP=" + megabytes + "m");
            }
        }
    },
    DISK_FULL("磁盘已满", "The disk is full") {
        @Override
        void strike(Trial trial) throws IOException, InterruptedException {
            for (long left : LEFT) {
                trial.disk().fill(left);
                trial.load();
                var _ = trial.says("status", trial.machine().run("status"));
                boolean _ = trial.mayComeUp();
                trial.machine().killAll();
                trial.disk().free();
                trial.disk().fill(0);
                trial.mustRefuse("no space is left");
                trial.disk().free();
                trial.mustComeUp();
            }
        }
    },
    DISK_READ_ONLY("磁盘只读", "The disk can only be read") {
        @Override
        void strike(Trial trial) throws IOException, InterruptedException {
            trial.disk().breakOff();
            trial.load();
            var _ = trial.says("status", trial.machine().run("status"));
            trial.mustRefuse("can only be read");
            trial.machine().killAll();
            trial.mustRefuse("can only be read");
            trial.disk().repair();
            trial.mustComeUp();
        }
    };

    private static final int CUTS = 25;
    private static final int PAUSE_MILLIS = 700;
    private static final int REBUILDS = 4;
    private static final List<Integer> HEAPS = List.of(24, 64, 160);
    private static final List<Long> LEFT = List.of(0L, 300_000L, 3_000_000L);

    private final String chinese;
    private final String english;

    Fault(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** As the guide calls it. */
    String chinese() {
        return chinese;
    }

    String english() {
        return english;
    }

    /** Strikes, and mends what an operator would. */
    abstract void strike(Trial trial) throws IOException, InterruptedException;

    /** Works under these conditions, or says why not; and works again when they are gone. */
    private static void under(Trial trial, String conditions) throws IOException, InterruptedException {
        Machine machine = trial.machine();
        var _ = trial.says("down", machine.down());
        machine.conditions().set(conditions);
        if (trial.mayComeUp()) {
            trial.load();
        }
        machine.conditions().clear();
        var _ = trial.says("down", machine.down());
        trial.mustComeUp();
    }
}
