package org.mingzheng.cli.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import org.mingzheng.cli.entry.Wording;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.result.Code;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.trust.TrustPolicy;
import org.mingzheng.proof.trust.TrustedOrganisation;
import org.mingzheng.proof.verdict.Verdict;

/**
 * What codes, organisations and instants are called in the language of the person.
 *
 * @param texts of this package
 * @param policy whose names count
 * @param zone in which instants are shown
 */
record Names(Texts texts, TrustPolicy policy, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", Locale.ROOT);

    String organisation(String msp) {
        return policy.organisation(msp).map(TrustedOrganisation::name).orElse(msp);
    }

    String time(long millis) {
        return TIME.format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    String time(UtcTime time) {
        return time(time.epochSecond() * 1000);
    }

    String age(long millis) {
        Duration age = Duration.ofMillis(Math.max(0, millis));
        if (age.toDays() >= 2) {
            return texts.text("verify.days", age.toDays());
        }
        return age.toHours() >= 2
                ? texts.text("verify.hours", age.toHours())
                : texts.text("verify.minutes", age.toMinutes());
    }

    /** What happened, and what to do next. */
    String reason(Rejection rejection) {
        return Texts.text(Code.class, rejection.reason().code());
    }

    String role(String role) {
        return known("role." + role).orElse(role);
    }

    /** By the definition that the policy knows: a stranger's names nothing. */
    Wording wording(Verdict verdict) {
        return wording(verdict.definition());
    }

    Wording wording(Optional<Definition> definition) {
        return new Wording(definition, texts.bundle().getLocale());
    }

    private Optional<String> known(String key) {
        try {
            return Optional.of(texts.text(key));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
