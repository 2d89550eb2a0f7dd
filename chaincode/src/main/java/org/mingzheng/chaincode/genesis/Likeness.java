package org.mingzheng.chaincode.genesis;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mingzheng.chaincode.log.RegisteredLogs;
import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.proof.contract.LogRegistration;
import org.mingzheng.proof.contract.RefusalReason;

/** What is left of a name when width, case and spaces are not looked at: nobody may look like another organisation. */
public final class Likeness {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Likeness() {}

    static String of(String name) {
        String wide = Normalizer.normalize(name, Normalizer.Form.NFKC);
        String folded = wide.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return SPACES.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    /**
     * Refuses a log whose unit looks like another member's name, or like a unit of one.
     *
     * @param log as it is to be registered
     * @param genesis names the members
     * @param others all logs
     * @throws RefusedException with {@link RefusalReason#NAME_TAKEN}
     */
    public static void requireOwn(LogRegistration log, Genesis genesis, RegisteredLogs others) {
        String shape = of(log.terms().unit());
        boolean member = genesis.members().stream()
                .anyMatch(m -> !m.msp().equals(log.owner()) && of(m.name()).equals(shape));
        boolean unit = others.byOrigin().values().stream()
                .anyMatch(o -> !o.owner().equals(log.owner()) && of(o.unit()).equals(shape));
        if (member || unit) {
            throw new RefusedException(
                    RefusalReason.NAME_TAKEN, "unit", "another organisation, or a unit of one, looks the same");
        }
    }
}
