package org.mingzheng.ledger.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** The proxies in front of the service, as configured: only what they say of the address behind them is believed. */
@Component
public final class Proxies {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<IpAddressMatcher> all;

    @Autowired
    Proxies(LedgerSettings settings) {
        this(settings.access().trustedProxies());
    }

    Proxies(List<String> addresses) {
        all = addresses.stream().map(IpAddressMatcher::new).toList();
    }

    /**
     * {@return whether an address is a proxy's}
     *
     * @param address numeric
     */
    public boolean contain(String address) {
        return all.stream().anyMatch(proxy -> proxy.matches(address));
    }

    /** The address of whoever asks. */
    String caller(HttpServletRequest request) {
        return caller(request.getRemoteAddr(), Collections.list(request.getHeaders(FORWARDED_FOR)));
    }

    /** What the last proxy saw that is itself none: each adds what it sees at the end. */
    String caller(String peer, List<String> headers) {
        List<String> forwarded = headers.stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .map(String::strip)
                .toList()
                .reversed();
        String seen = peer;
        for (String address : forwarded) {
            if (!contain(seen) || !isNumeric(address)) {
                break;
            }
            seen = address;
        }
        return seen;
    }

    private static boolean isNumeric(String address) {
        return address.matches("[0-9.]{7,15}") || (address.matches("[0-9A-Fa-f:.]{2,45}") && address.contains(":"));
    }
}
