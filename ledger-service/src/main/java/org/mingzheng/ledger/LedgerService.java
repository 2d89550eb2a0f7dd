package org.mingzheng.ledger;

import org.mingzheng.ledger.step.Ending;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The program. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LedgerService {
    /** Made by Spring. */
    public LedgerService() {}

    /**
     * Starts the service.
     *
     * @param arguments as Spring Boot takes them
     */
    public static void main(String[] arguments) {
        Ending.watch();
        var _ = SpringApplication.run(LedgerService.class, arguments);
    }
}
