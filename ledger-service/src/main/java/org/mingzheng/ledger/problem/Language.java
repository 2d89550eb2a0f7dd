package org.mingzheng.ledger.problem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The languages in which problems are told. */
public enum Language {
    /** English, also for whoever asks for none of these. */
    ENGLISH(Locale.ENGLISH),
    /** Chinese. */
    CHINESE(Locale.CHINESE);

    private static final String TEXTS = "org.mingzheng.ledger.problem.texts";
    /** What every reason means, wherever it is told. */
    private static final String REASONS = "org.mingzheng.proof.result.texts";

    private static final int MAX_HEADER = 512;
    private static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.CHINESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /**
     * {@return the language that a caller prefers}
     *
     * @param accepted the header {@code Accept-Language} (RFC 9110 §12.5.4), if there is one
     */
    public static Language of(@Nullable String accepted) {
        if (accepted == null || accepted.length() > MAX_HEADER) {
            return ENGLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(accepted), ALL);
            return Locale.CHINESE.equals(found) ? CHINESE : ENGLISH;
        } catch (IllegalArgumentException e) {
            return ENGLISH;
        }
    }

    /** {@return its tag (RFC 5646)} */
    public String tag() {
        return locale.toLanguageTag();
    }

    /**
     * {@return the words for a reason}
     *
     * @param code the reason's
     * @param otherwise words in English, if this language has none of its own
     */
    public String detail(String code, String otherwise) {
        Optional<String> own = text("detail." + code);
        return own.or(() -> this == ENGLISH ? Optional.empty() : text(REASONS, code))
                .orElse(otherwise);
    }

    Optional<String> text(String key) {
        return text(TEXTS, key);
    }

    private Optional<String> text(String bundle, String key) {
        ResourceBundle texts = ResourceBundle.getBundle(
                bundle, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
    }
}
