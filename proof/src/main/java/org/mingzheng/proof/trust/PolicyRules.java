package org.mingzheng.proof.trust;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.statement.Organisation;

/** What must hold between the parts of a policy. */
final class PolicyRules {
    private PolicyRules() {}

    /** Nobody counts twice by having two names, and what the quorum demands can be had. */
    static void requireParties(List<TrustedOrganisation> organisations, int quorum, boolean demonstration) {
        requireEach(organisations, each -> each.msp().toLowerCase(Locale.ROOT), "two MSP ids differ in case only");
        requireEach(organisations, TrustedOrganisation::name, "two organisations have one name");
        List<Organisation> members =
                organisations.stream().map(each -> each.organisation(List.of())).toList();
        requireEach(members, Organisation::caKey, "two organisations have one signing CA's key");
        requireQuorum(members, quorum, demonstration);
    }

    private static void requireQuorum(List<Organisation> members, int quorum, boolean demonstration) {
        long embedded = members.stream().filter(Organisation::isOfOneProcess).count();
        long parties = members.size() - Math.max(0, embedded - 1);
        requireConsistent(
                quorum >= 1 && quorum <= parties, "the quorum is not from 1 to the number of independent parties");
        requireConsistent(
                demonstration || embedded < members.size(),
                "its organisations live in one process, and it does not say that it is a demonstration's");
    }

    private static <T> void requireEach(List<T> items, Function<T, Object> once, String otherwise) {
        requireConsistent(items.stream().map(once).distinct().count() == items.size(), otherwise);
    }

    private static void requireConsistent(boolean rule, String otherwise) {
        require(rule, Reason.TRUST_POLICY_INCONSISTENT, otherwise);
    }

    static <T> List<T> sorted(String where, List<T> items, Function<T, String> key, int limit) {
        require(items.size() <= limit, Reason.TOO_MANY, "over " + limit + " " + where);
        List<T> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing(key));
        for (int i = 1; i < sorted.size(); i++) {
            String before = key.apply(sorted.get(i - 1));
            require(!before.equals(key.apply(sorted.get(i))), Reason.DUPLICATE_ITEM, where);
        }
        return List.copyOf(sorted);
    }

    static void require(boolean rule, Reason reason, String detail) {
        if (!rule) {
            throw new RejectedException(reason, detail);
        }
    }
}
