package org.mingzheng.cli.evidence;

import java.util.List;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.statement.StatedRecord;

/**
 * A sealed file with what could be had.
 *
 * @param file completed
 * @param statements that were obtained of the sealed entry's record, its seals' keys and the records on which it rests; not believed yet
 * @param problems each a reason why something could not be had: {@code Fault}, {@code ServiceRefusal} or {@code RejectedException}
 */
public record Refreshed(SealedFile file, List<StatedRecord> statements, List<RuntimeException> problems) {
    /** Copies the lists. */
    public Refreshed {
        statements = List.copyOf(statements);
        problems = List.copyOf(problems);
    }
}
