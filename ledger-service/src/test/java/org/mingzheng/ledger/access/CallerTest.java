package org.mingzheng.ledger.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.log.Origin;

class CallerTest {
    private static Caller with(String... scopes) {
        return new Caller("somebody", Set.of(scopes));
    }

    private static boolean appends(String scope, String origin) {
        return with(scope).mayAppend(new Origin(origin));
    }

    @Test
    void aScopeCoversALogAndWhatIsBelowItsName() {
        assertThat(appends("append:notary.example/", "notary.example/2026")).isTrue();
        assertThat(appends("append:notary.example", "notary.example/2026")).isTrue();
        assertThat(appends("append:notary.example/2026", "notary.example/2026")).isTrue();
        assertThat(appends("append:notary.example/bulk", "notary.example/bulk/2026"))
                .isTrue();
    }

    @Test
    void aScopeEndsWhereAPartOfTheNameEnds() {
        assertThat(appends("append:notary.example", "notary.example.evil/2026")).isFalse();
        assertThat(appends("append:notary.example/20", "notary.example/2026")).isFalse();
        assertThat(appends("append:notary.example/2026/", "notary.example/2026"))
                .isFalse();
        assertThat(appends("append:", "notary.example/2026")).isFalse();
        assertThat(appends("append:/", "notary.example/2026")).isFalse();
        assertThat(appends("append:Notary.example/", "notary.example/2026")).isFalse();
    }

    @Test
    void whoeverMayAppendMayReadButNotTheOtherWayRound() {
        Origin origin = new Origin("notary.example/2026");
        assertThat(with("append:notary.example/").mayRead(origin)).isTrue();
        assertThat(with("read:notary.example/").mayRead(origin)).isTrue();
        assertThat(with("read:notary.example/").mayAppend(origin)).isFalse();
        assertThat(with("operate").mayRead(origin)).isFalse();
    }
}
