package dev.careerpath.profile.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The company the target role is in.
 *
 * @param companyStage how far the company has grown; required
 * @param emphases what the role leans towards, each at most once
 * @param industry free text, up to 100 characters
 * @param regulated whether a regulator watches the business; null is not stated
 */
public record Context(
        @Nullable CompanyStage companyStage,
        List<Emphasis> emphases,
        @Nullable String industry,
        @Nullable Boolean regulated) {

    public Context {
        emphases = Lists.orEmpty(emphases);
    }

    /** How far the company has grown. */
    public enum CompanyStage {
        STARTUP,
        SCALE_UP,
        ENTERPRISE
    }

    /** What a role may lean towards. */
    public enum Emphasis {
        PRODUCT_LED,
        PLATFORM,
        TRANSFORMATION,
        FRACTIONAL,
        AI_FOCUSED
    }
}
