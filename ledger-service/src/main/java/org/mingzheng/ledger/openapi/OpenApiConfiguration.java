package org.mingzheng.ledger.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The document as a whole. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    /** Name of the one way to prove a right. */
    static final String TOKEN = "token";

    private static final String ABOUT = """
        Takes entries and commitments into the logs of one or several organisations and serves what proves them.
        Whatever is public can be read without a token. A token is a JWT whose claim `scope` has \
        `append:<origin or beginning of origins>`, `read:<…>`, separated by spaces. Every error is a problem \
        document (RFC 9457) in English or, as Accept-Language says, in Chinese. Send what appends with an Idempotency-Key: \
        the same key with the same content has the same answer, however often it is sent.\
        """;

    @Bean
    OpenAPI openApi() {
        SecurityScheme token = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
        Components components = new Components().addSecuritySchemes(TOKEN, token);
        return new OpenAPI()
                .info(new Info()
                        .title("Mingzheng ledger service")
                        .version("1")
                        .description(ABOUT)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(components);
    }

    @Bean
    OpenApiCustomizer openApiCustomizer() {
        return Operations::describe;
    }
}
