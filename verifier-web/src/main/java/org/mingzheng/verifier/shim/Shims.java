package org.mingzheng.verifier.shim;

import java.util.List;
import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/** Tells the compiler which classes this package replaces. It is loaded by the build, never by the page. */
public final class Shims implements SubstitutionPolicy {
    static final List<String> REPLACED = List.of(
            "org.mingzheng.proof.suite.Sha256",
            "org.bouncycastle.crypto.CryptoServicesRegistrar",
            "java.security.Security",
            "javax.security.auth.Destroyable");

    /** Made by the compiler's service loader. */
    public Shims() {}

    @Override
    public void contribute(SubstitutionSink sink) {
        String here = Shims.class.getPackageName();
        for (String name : REPLACED) {
            String itsPackage = name.substring(0, name.lastIndexOf('.'));
            sink.selectClasses(name::equals).replacePackage(itsPackage, here);
        }
    }
}
