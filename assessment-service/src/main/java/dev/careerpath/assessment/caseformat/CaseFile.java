package dev.careerpath.assessment.caseformat;

import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.FrameworkFile;
import dev.careerpath.assessment.framework.JsonFile;
import dev.careerpath.assessment.framework.MalformedFramework;
import dev.careerpath.assessment.framework.MalformedFramework.Problem;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads CASE packages as frameworks, finished or not. */
public final class CaseFile {

    private static final String NAME = "the CASE package";
    private static final JsonMapper JSON = new JsonMapper();

    private CaseFile() {}

    /**
     * @param missing what must still be added or mended before the framework can be used, with
     *     paths in the framework
     * @param warnings what of the package is replaced or left out, with paths in the package
     */
    public record Imported(Framework framework, List<Problem> missing, List<Problem> warnings) {}

    /**
     * Reads one package from JSON in UTF-8.
     *
     * @param version to give the framework instead of the package's own
     * @param base what CASE has no object for comes from it, where the package does not say it
     * @throws MalformedFramework with the path in the package and the reason of everything that
     *     CASE does not allow
     */
    public static Imported read(InputStream in, @Nullable String version, Framework base) {
        JsonNode tree = JsonFile.parsed(in, NAME);
        withoutNulls(tree);
        Shape.FILE.check(tree, NAME);
        List<Problem> warnings = new ArrayList<>(LeftOut.of(tree));
        // Kinds of items are known by their names; a package may define them as it likes.
        ((ObjectNode) tree).remove("CFDefinitions");
        CasePackage source = JsonFile.bound(tree, CasePackage.class, JSON, NAME);
        PackageIndex index = new PackageIndex(source);
        if (!index.repeated().isEmpty()) {
            throw new MalformedFramework(
                    NAME,
                    index.repeated().stream()
                            .map(i -> "/CFItems/" + i + "/identifier")
                            .map(path -> new Problem(path, "stands here twice"))
                            .toList());
        }
        ImportingCase.Outcome outcome = ImportingCase.read(source, index, base);
        if (version != null) {
            outcome.framework().put("version", version);
        }
        warnings.addAll(outcome.warnings());
        Framework framework = bound(outcome);
        List<Problem> wrong =
                FrameworkFile.misshapen(framework).stream()
                        .filter(it ->
                                it.path().equals("/version")
                                        || outcome.given().contains(it.path().split("/")[1]))
                        .toList();
        if (!wrong.isEmpty()) {
            throw new MalformedFramework(NAME, inThePackage(wrong, outcome.origins()));
        }
        return new Imported(framework, FrameworkFile.problems(framework), List.copyOf(warnings));
    }

    /** What stands in the extension is ours, and has to be of the right kinds. */
    private static Framework bound(ImportingCase.Outcome outcome) {
        try {
            return FrameworkFile.unfinished(outcome.framework(), NAME);
        } catch (MalformedFramework e) {
            throw new MalformedFramework(NAME, inThePackage(e.problems(), outcome.origins()));
        }
    }

    private static List<Problem> inThePackage(List<Problem> problems, Origins origins) {
        return problems.stream()
                .map(it -> new Problem(origins.of(it.path()), it.reason()))
                .toList();
    }

    /** Absent and null are the same to CASE. */
    private static void withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
        }
        node.forEach(CaseFile::withoutNulls);
    }

    /** Holds the parsed schema, so that it is read when the first package is. */
    private static final class Shape {
        private static final JsonFile FILE = new JsonFile("/case/cfpackage-1.1.schema.json");
    }
}
