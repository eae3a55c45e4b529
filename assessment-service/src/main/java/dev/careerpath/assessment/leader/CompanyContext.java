package dev.careerpath.assessment.leader;

import dev.careerpath.assessment.framework.CompanyStage;
import dev.careerpath.assessment.framework.Emphasis;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The company that the target role is in; {@code regulated} may be left out and is then false. */
public record CompanyContext(
        CompanyStage companyStage,
        List<Emphasis> emphases,
        @Nullable String industry,
        Boolean regulated) {

    public CompanyContext {
        Objects.requireNonNull(companyStage, "companyStage");
        emphases = emphases == null ? List.of() : List.copyOf(emphases);
        regulated = Objects.requireNonNullElse(regulated, false);
    }
}
