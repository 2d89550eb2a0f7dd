package org.mingzheng.cli.session;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Where a secret may go (RFC 6454): scheme, host and port together. */
final class Origins {
    private static final Set<String> LOOPBACK = Set.of("localhost", "[::1]", "127.0.0.1");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private Origins() {}

    static boolean same(URI one, URI other) {
        return text(one).equals(text(other));
    }

    /** Whether nobody on the way reads what is sent: TLS, or no way at all. */
    static boolean isSecret(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                || LOOPBACK.contains(String.valueOf(address.getHost()).toLowerCase(Locale.ROOT));
    }

    private static String text(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? HTTPS : HTTP;
        return scheme + "://" + String.valueOf(address.getHost()).toLowerCase(Locale.ROOT) + ":"
                + (address.getPort() < 0 ? usual : address.getPort());
    }
}
