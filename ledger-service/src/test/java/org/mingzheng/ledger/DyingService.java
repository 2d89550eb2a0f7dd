package org.mingzheng.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mingzheng.ledger.step.Ending;
import org.mingzheng.ledger.step.Step;
import org.mingzheng.ledger.step.Steps;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/** The service's program, in which a step throws an error from the moment on when a file is there that says which. */
public final class DyingService {
    private DyingService() {}

    /**
     * Starts it.
     *
     * @param arguments as the service takes them, and the property {@code dying.order}, a file: step, blank, {@code error} or
     *     {@code memory}
     */
    public static void main(String[] arguments) {
        Path order = Path.of(System.getProperty("dying.order"));
        Ending.watch();
        SpringApplication application = new SpringApplication(LedgerService.class);
        application.addInitializers(context ->
                ((GenericApplicationContext) context).registerBean("dying", Steps.class, () -> new Dying(order)));
        var _ = application.run(arguments);
    }

    private record Dying(Path order) implements Steps {
        @Override
        public <T> T at(Step step, Callable<T> work) throws Exception {
            if (Files.exists(order)) {
                obey(Files.readString(order).strip(), step);
            }
            return work.call();
        }

        private static void obey(String text, Step step) {
            if (text.equals(step + " error")) {
                throw new NoClassDefFoundError("injected");
            }
            if (text.equals(step + " memory")) {
                exhaust();
            }
        }

        private static void exhaust() {
            Object[] kept = new Object[1 << 20];
            for (int each = 0; each < kept.length; each++) {
                kept[each] = new long[1 << 20];
            }
        }
    }
}
