package org.mingzheng.ledger.step;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Steps just happen, unless a test says otherwise. */
@Configuration(proxyBeanMethods = false)
class StepConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Steps steps() {
        return Steps.plain();
    }
}
