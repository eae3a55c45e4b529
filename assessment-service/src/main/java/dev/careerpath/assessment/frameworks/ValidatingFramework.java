package dev.careerpath.assessment.frameworks;

import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.FrameworkFile;
import dev.careerpath.assessment.framework.FrameworkWarnings;
import dev.careerpath.assessment.framework.JsonFile;
import dev.careerpath.assessment.framework.MalformedFramework;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says everything that is wrong with an organisation's framework, and what is odd about it. */
@Component
class ValidatingFramework {

    private static final Pattern OWN_VERSION = Pattern.compile("\\d+\\.\\d+-.+");

    private final Set<String> plannable;

    ValidatingFramework(ShippedFrameworks shipped) {
        // The catalogue of activities is made for the competencies of the shipped framework.
        this.plannable =
                shipped.byDefault().competencies().stream()
                        .map(Competency::code)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param valid whether it can be stored and published
     * @param errors what must be mended
     * @param warnings what is allowed and hardly meant
     */
    record Report(boolean valid, List<FieldError> errors, List<FieldError> warnings) {}

    /** The report on a framework's JSON; never fails. */
    Report report(byte[] json) {
        try {
            Framework framework = read(json, null);
            return new Report(true, List.of(), warnings(framework));
        } catch (InvalidRequest e) {
            return new Report(false, e.errors(), List.of());
        }
    }

    /**
     * Reads a framework.
     *
     * @param version that it must have; null is any of an organisation's own
     * @throws InvalidRequest with the pointer and reason of everything that is wrong
     */
    Framework read(byte[] json, @Nullable String version) {
        Framework framework;
        try {
            framework = FrameworkFile.read(new ByteArrayInputStream(json), "the framework");
        } catch (MalformedFramework e) {
            throw new InvalidRequest(FrameworkErrors.of(e.problems()));
        }
        if (version != null) {
            checkSame(framework, version);
        }
        checkVersion(framework, "/version");
        return framework;
    }

    /**
     * Reads a framework that may lack what {@link FrameworkErrors#missing} names.
     *
     * @param version that it must have
     * @throws InvalidRequest with the pointer of what has another kind than it must have
     */
    static Framework readUnfinished(byte[] json, String version) {
        try {
            JsonNode tree = JsonFile.parsed(new ByteArrayInputStream(json), "the framework");
            Framework framework = FrameworkFile.unfinished(tree, "the framework");
            checkSame(framework, version);
            return framework;
        } catch (MalformedFramework e) {
            throw new InvalidRequest(FrameworkErrors.of(e.problems()));
        }
    }

    private static void checkSame(Framework framework, String version) {
        if (!version.equals(framework.version())) {
            throw new InvalidRequest(
                    "/version",
                    "is %s, but the address says %s; a version never changes its name."
                            .formatted(framework.version(), version));
        }
    }

    /**
     * Plain versions are kept for what ships, now or later.
     *
     * @param pointer where the version stands in what was sent
     */
    void checkVersion(Framework framework, String pointer) {
        if (!OWN_VERSION.matcher(framework.version()).matches()) {
            throw new InvalidRequest(
                    pointer,
                    "The version needs a suffix of your own, such as %s-acme: plain numbers are for the frameworks that ship."
                            .formatted(framework.version()));
        }
    }

    /** The things that a framework may say but hardly means. */
    List<FieldError> warnings(Framework framework) {
        return FrameworkErrors.of(FrameworkWarnings.of(framework, plannable));
    }
}
