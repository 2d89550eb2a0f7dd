package org.mingzheng.chaincode;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where the contract is served, from the environment. */
record ServerSettings(String packageId, List<Endpoint> endpoints) {
    private static final String ADDRESSES = "CHAINCODE_SERVER_ADDRESS";
    private static final String PACKAGE_ID = "CORE_CHAINCODE_ID_NAME";
    private static final String TLS = "CONTRACT_TLS";

    /**
     * Where one peer finds it.
     *
     * @param address to listen at
     * @param tls folder with {@code server.crt}, {@code server.key} and {@code ca.crt}
     */
    record Endpoint(InetSocketAddress address, Path tls) {}

    static ServerSettings of(Map<String, String> environment) {
        String[] addresses = required(environment, ADDRESSES, "host:port of each peer's contract")
                .split(",", -1);
        String[] folders = required(environment, TLS, "the folder of each one's TLS certificate and key")
                .split(",", -1);
        if (folders.length != addresses.length) {
            throw new IllegalArgumentException(TLS + " must name one folder for each address in " + ADDRESSES);
        }
        List<Endpoint> endpoints = new ArrayList<>();
        for (int i = 0; i < addresses.length; i++) {
            endpoints.add(new Endpoint(address(addresses[i]), Path.of(folders[i])));
        }
        return new ServerSettings(required(environment, PACKAGE_ID, "the chaincode package's id"), endpoints);
    }

    private static String required(Map<String, String> environment, String name, String what) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Set " + name + " to " + what + ".");
        }
        return value;
    }

    private static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException(ADDRESSES + " must be host:port, separated by commas; it has " + text);
        }
        return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }
}
