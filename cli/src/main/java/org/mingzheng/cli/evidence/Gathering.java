package org.mingzheng.cli.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.service.ServiceRefusal;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.statement.StatedRecord;

/** A sealed file on its way to completion: what fails is kept for later, and takes nothing else with it. */
final class Gathering {
    private final List<StatedRecord> statements = new ArrayList<>();
    private final List<RuntimeException> problems = new ArrayList<>();
    private final BooleanSupplier silent;
    private SealedFile file;

    /** Of a service that is silent nothing more is asked. */
    Gathering(SealedFile file, BooleanSupplier silent) {
        this.file = file;
        this.silent = silent;
    }

    void statement(Supplier<StatedRecord> asked) {
        add(fresh -> {
            StatedRecord statement = asked.get();
            SealedFile with = fresh.with(statement);
            statements.add(statement);
            return with;
        });
    }

    void add(UnaryOperator<SealedFile> step) {
        if (silent.getAsBoolean() && !problems.isEmpty()) {
            return;
        }
        try {
            file = step.apply(file);
        } catch (Fault | ServiceRefusal | RejectedException e) {
            problems.add(e);
        }
    }

    /** The statement of a record that was obtained. */
    Optional<StatedRecord> stated(RecordId record) {
        return statements.stream().filter(each -> each.id().equals(record)).findFirst();
    }

    Refreshed refreshed() {
        return new Refreshed(file.pruned(), statements, problems);
    }
}
