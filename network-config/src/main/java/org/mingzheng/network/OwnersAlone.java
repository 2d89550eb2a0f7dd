package org.mingzheng.network;

import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.report.NetworkFault;
import org.mingzheng.network.report.Steps;

/** The folder is its owner's alone, and so is each secret in it; what a killed command left unfinished goes. */
final class OwnersAlone {
    private static final Set<PosixFilePermission> OWN = EnumSet.of(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE);
    private static final List<String> SECRETS = List.of(".key", "key.pem", ".p12", ".p12.new", ".password", "demo.jwk");
    private static final Pattern UNFINISHED = Pattern.compile("part[0-9]*");
    /** Fabric's and PostgreSQL's own, which they keep in order themselves. */
    private static final List<String> NOT_OURS = List.of("ledger", "service/database");

    private final NetworkFolder folder;
    private final Steps steps;
    private int unfinished;

    OwnersAlone(NetworkFolder folder, Steps steps) {
        this.folder = folder;
        this.steps = steps;
    }

    /** While no other command is at work. */
    void tidy() {
        try {
            if (close(folder.path())) {
                steps.line(steps.text("network.closed", folder.path()));
            }
            Files.walkFileTree(folder.path(), new Visitor());
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
        if (unfinished > 0) {
            steps.line(steps.text("network.tidied", unfinished));
        }
    }

    /** Whether it was open. */
    private static boolean close(Path path) throws IOException {
        Set<PosixFilePermission> present = Files.getPosixFilePermissions(path);
        if (OWN.containsAll(present)) {
            return false;
        }
        present.retainAll(OWN);
        Files.setPosixFilePermissions(path, present);
        return true;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            boolean notOurs =
                    NOT_OURS.stream().anyMatch(name -> path.equals(folder.path().resolve(name)));
            return notOurs ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
            String name = "" + path.getFileName();
            if (UNFINISHED.matcher(name).matches()) {
                Files.delete(path);
                unfinished++;
            } else if (SECRETS.stream().anyMatch(name::endsWith) && close(path)) {
                steps.line(steps.text("network.closed-secret", path));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
