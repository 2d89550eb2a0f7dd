package org.mingzheng.audit.order;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.MSPRole.MSPRoleType;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.FabricNodeOUs;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.mingzheng.proof.bytes.Bytes;

/**
 * A member of a channel, as the configuration tells it.
 *
 * @param msp its MSP id
 * @param authorities its signing CAs' certificates, DER
 * @param units the organisational unit of each role
 */
record Member(String msp, List<Bytes> authorities, Map<MSPRoleType, String> units) {
    static Member of(ConfigGroup group) throws InvalidProtocolBufferException {
        ByteString value = group.getValuesOrDefault("MSP", ConfigValue.getDefaultInstance())
                .getValue();
        FabricMSPConfig config =
                FabricMSPConfig.parseFrom(MSPConfig.parseFrom(value).getConfig());
        List<Bytes> authorities = new ArrayList<>();
        Stream.concat(config.getRootCertsList().stream(), config.getIntermediateCertsList().stream())
                .forEach(pem -> der(pem).ifPresent(authorities::add));
        return new Member(config.getName(), List.copyOf(authorities), units(config.getFabricNodeOus()));
    }

    /** A certificate that cannot be read issues nothing. */
    private static Optional<Bytes> der(ByteString pem) {
        try {
            return Optional.of(Bytes.wrap(CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.toByteArray()))
                    .getEncoded()));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    private static Map<MSPRoleType, String> units(FabricNodeOUs units) {
        return Map.of(
                MSPRoleType.ORDERER, units.getOrdererOuIdentifier().getOrganizationalUnitIdentifier(),
                MSPRoleType.PEER, units.getPeerOuIdentifier().getOrganizationalUnitIdentifier(),
                MSPRoleType.CLIENT, units.getClientOuIdentifier().getOrganizationalUnitIdentifier(),
                MSPRoleType.ADMIN, units.getAdminOuIdentifier().getOrganizationalUnitIdentifier());
    }
}
