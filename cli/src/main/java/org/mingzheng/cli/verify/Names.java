package org.mingzheng.cli.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.vocabulary.State;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.trust.TrustPolicy;
import org.mingzheng.proof.trust.TrustedOrganisation;

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
        String code = rejection.reason().code();
        return known("reason." + code).orElseGet(() -> texts.text("verify.other-reason", code));
    }

    String role(String role) {
        return known("role." + role).orElse(role);
    }

    private Optional<String> known(String key) {
        try {
            return Optional.of(texts.text(key));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    /** A state's name in its type's definition, if the file has it. */
    String state(SealedFile file, Place place, String state) {
        return file.definitions().stream()
                .filter(each -> Sha256.digest(each).equals(place.definition()))
                .findFirst()
                .map(Definition::parse)
                .flatMap(result -> result instanceof Result.Accepted<Definition>(Definition definition)
                        ? Optional.ofNullable(definition.words().states().get(state))
                        : Optional.<State>empty())
                .map(known -> isChinese() ? known.names().zh() : known.names().en())
                .orElse(state);
    }

    private boolean isChinese() {
        return texts.bundle().getLocale().getLanguage().equals("zh");
    }
}
