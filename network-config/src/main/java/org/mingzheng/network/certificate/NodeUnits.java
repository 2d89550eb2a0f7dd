package org.mingzheng.network.certificate;

/** The MSP's {@code config.yaml}: the organisational unit in a certificate gives its holder's role. */
final class NodeUnits {
    static final String YAML = """
            NodeOUs:
              Enable: true
              ClientOUIdentifier: {Certificate: cacerts/ca.pem, OrganizationalUnitIdentifier: client}
              PeerOUIdentifier: {Certificate: cacerts/ca.pem, OrganizationalUnitIdentifier: peer}
              AdminOUIdentifier: {Certificate: cacerts/ca.pem, OrganizationalUnitIdentifier: admin}
              OrdererOUIdentifier: {Certificate: cacerts/ca.pem, OrganizationalUnitIdentifier: orderer}
            """;

    private NodeUnits() {}
}
