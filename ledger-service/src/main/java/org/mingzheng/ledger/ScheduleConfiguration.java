package org.mingzheng.ledger;

import org.mingzheng.ledger.database.DatabaseAwayException;
import org.mingzheng.ledger.step.Ending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The scheduled checks. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ScheduleConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduleConfiguration.class);

    @Bean
    SimpleAsyncTaskSchedulerCustomizer looks() {
        return scheduler -> scheduler.setErrorHandler(ScheduleConfiguration::failed);
    }

    /** While the database is away each look fails, every second: a line is enough. */
    private static void failed(Throwable failure) {
        Ending.ifFatal(failure);
        if (failure instanceof DatabaseAwayException) {
            LOG.warn("not looked: {}", failure.toString());
        } else {
            LOG.error("a look failed", failure);
        }
    }
}
