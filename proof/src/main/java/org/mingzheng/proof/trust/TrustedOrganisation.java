package org.mingzheng.proof.trust;

import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.statement.EndedKey;
import org.mingzheng.proof.statement.Organisation;
import org.mingzheng.proof.time.UtcTime;

/**
 * An organisation whose peers' endorsements count.
 *
 * @param msp the name of its membership service provider, for example {@code NotaryMSP}
 * @param name what people call it, at most {@value Names#MAX} characters
 * @param signingCa DER certificate of its signing CA
 * @param until the first instant of which its statements count for nothing, if there is one
 */
public record TrustedOrganisation(String msp, String name, Bytes signingCa, Optional<UtcTime> until) {
    private static final int MAX_MSP = 64;

    /**
     * An organisation. Rejects by {@link RejectedException} with {@link Reason#IDENTIFIER_MALFORMED},
     * {@link Reason#CERTIFICATE_MALFORMED} or one of {@link Names#require}.
     *
     * @param msp 1 to 64 letters, digits, dots and hyphens, first a letter
     * @param name of the organisation
     * @param signingCa DER
     * @param until end of what counts
     */
    public TrustedOrganisation {
        requireMsp(msp);
        Names.require("an organisation's name", name);
        Organisation.of(msp, signingCa).orThrow();
    }

    Organisation organisation(List<EndedKey> ended) {
        return new Organisation(msp, signingCa, until, ended);
    }

    static void requireMsp(String msp) {
        boolean good = !msp.isEmpty() && msp.length() <= MAX_MSP && letter(msp.charAt(0));
        if (!good || !msp.chars().allMatch(TrustedOrganisation::allowed)) {
            throw new RejectedException(Reason.IDENTIFIER_MALFORMED, "an MSP id");
        }
    }

    private static boolean allowed(int c) {
        return letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '-';
    }

    private static boolean letter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static TrustedOrganisation read(JsonObject json) {
        json.onlyFields("msp", "name", "signingCa", "until");
        return new TrustedOrganisation(
                json.text("msp"),
                json.text("name"),
                Bytes.ofBase64(json.text("signingCa")).orThrow(),
                json.optionalText("until").map(text -> UtcTime.parse(text).orThrow()));
    }

    JsonObject json() {
        JsonObjectBuilder json =
                JsonObject.builder().put("msp", msp).put("name", name).put("signingCa", signingCa.base64());
        until.ifPresent(end -> json.put("until", end.toString()));
        return json.build();
    }
}
