package org.mingzheng.ledger.connection;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.mingzheng.ledger.limit.Networks;
import org.mingzheng.ledger.limit.Shares;

/** How many connections each address has. Configured proxies may have any number: many readers stand behind them. */
final class Addresses {
    private final Shares shares;
    private final Predicate<String> proxy;
    private final Map<SocketChannel, String> open = new ConcurrentHashMap<>();

    Addresses(int ofOne, Predicate<String> proxy) {
        this.shares = new Shares(Long.MAX_VALUE / 2, ofOne);
        this.proxy = proxy;
    }

    /** Whether there is room for one more of its address. */
    boolean enter(SocketChannel channel) {
        String address = address(channel);
        if (proxy.test(address)) {
            return true;
        }
        String network = Networks.of(address);
        if (!shares.take(network, 1)) {
            return false;
        }
        open.put(channel, network);
        return true;
    }

    void leave(SocketChannel channel) {
        String network = open.remove(channel);
        if (network != null) {
            shares.giveBack(network, 1);
        }
    }

    private static String address(SocketChannel channel) {
        try {
            return channel.getRemoteAddress() instanceof InetSocketAddress remote
                    ? remote.getAddress().getHostAddress()
                    : "";
        } catch (IOException e) {
            return "";
        }
    }
}
