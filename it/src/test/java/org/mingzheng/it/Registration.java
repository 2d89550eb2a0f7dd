package org.mingzheng.it;

import static org.mingzheng.it.Answers.json;

import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mingzheng.fabric.client.FabricClient;
import org.mingzheng.fabric.peer.Call;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;

/** How a log becomes registered: its owner proposes, others approve. */
record Registration(NetworkUnderTest network, String origin) {
    /** A registration of a log of this owner, for records of these types, with these endorsements of its appends. */
    record Terms(String owner, String endorsement, Set<String> types, Set<String> roles) {}

    /** {@return the proposal's name} */
    String propose(Terms terms) {
        Bytes change = JsonObject.builder()
                .put("change", "register")
                .put("format", "mingzheng/governance/v1")
                .put("log", log(terms))
                .build()
                .canonical();
        return committed(terms.owner(), new Call("propose", List.of(change))).text("proposal");
    }

    /** Proposes, and has as many others approve as must. */
    void carry(Terms terms) {
        String proposal = propose(terms);
        Stream.of("JusticeMSP", "ArbitrationMSP", "NotaryMSP")
                .filter(msp -> !msp.equals(terms.owner()))
                .limit(2)
                .forEach(msp -> {
                    var _ = approve(msp, proposal);
                });
    }

    private JsonObject log(Terms terms) {
        PrivateKey key = PrivateKey.generate(SignatureSuite.ED25519, new SecureRandom());
        return JsonObject.builder()
                .put("endorsement", terms.endorsement())
                .put("key", new VerifierKey(origin, key.publicKey()).encoded())
                .put("kind", "record")
                .put("origin", origin)
                .put("public", true)
                .put("roles", JsonArray.ofTexts(terms.roles().stream().sorted().toList()))
                .put("types", JsonArray.ofTexts(terms.types().stream().sorted().toList()))
                .put("unit", terms.owner().equals("NotaryMSP") ? "济南公证处" : terms.owner())
                .put("writers", JsonArray.ofTexts(List.of(writer(terms.owner()))))
                .build();
    }

    private String writer(String owner) {
        return Sha256.digest(network.publicKey(owner, "client")).base64Url();
    }

    JsonObject approve(String msp, String proposal) {
        return committed(msp, new Call("approve", proposal));
    }

    JsonObject withdraw(String msp, String proposal) {
        return committed(msp, new Call("withdraw", proposal));
    }

    /** {@return the code of the reason for which an approval is refused} */
    String approvalRefusal(String msp, String proposal) {
        return Answers.refusal(administrator(msp), new Call("approve", proposal));
    }

    /** Whoever asks a peer afterwards is told by one that has it. */
    private JsonObject committed(String msp, Call call) {
        Bytes answer = Answers.committed(administrator(msp), call);
        new Peers(network).awaitAll();
        return json(answer);
    }

    private FabricClient administrator(String msp) {
        return network.client(msp, "admin");
    }
}
