package org.mingzheng.ledger.connection;

import org.apache.catalina.core.StandardHost;
import org.mingzheng.ledger.access.Proxies;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The container as this service wants it. */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedConnections(
            LedgerSettings settings, Proxies proxies) {
        return factory -> {
            factory.setProtocol(BoundedProtocol.class.getName());
            factory.addProtocolHandlerCustomizers(protocol -> {
                if (protocol instanceof BoundedProtocol bounded) {
                    bounded.bound(settings.limits().connectionsPerAddress(), proxies::contain);
                }
            });
            factory.addConnectorCustomizers(connector -> {
                connector.setEncodedSolidusHandling("decode");
                // refused by a filter: the container would tell which methods a servlet takes, not a path
                connector.setAllowTrace(true);
            });
            factory.addContextValves(new WholeLines());
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ProblemReport.class.getName());
                }
            });
        };
    }
}
