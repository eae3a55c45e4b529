package dev.careerpath.assessment.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.careerpath.assessment.framework.MalformedFramework.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A draft may lack much, and holds no number that nobody can keep. */
class DraftNumbersTests {

    private final ObjectNode draft = unfinished();

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "\"NaN\"", "\"4\"", "true", "[4]"})
    void isNamedWhereItStands(String number) {
        ((ObjectNode) draft.at("/constants/sharedError")).put("value", "#");
        String json = draft.toString().replace("\"#\"", number);

        MalformedFramework refused =
                catchThrowableOfType(MalformedFramework.class, () -> read(json));

        assertThat(refused.problems())
                .extracting(Problem::path)
                .containsExactly("/constants/sharedError/value");
    }

    @Test
    void whatIsOnlyMissingIsTaken() {
        assertThat(read(draft.toString()).competencies()).isEmpty();
    }

    private static ObjectNode unfinished() {
        String json = FrameworkFile.write(FrameworkFile.shipped("1.0"));
        ObjectNode draft = (ObjectNode) new JsonMapper().readTree(json);
        draft.putArray("competencies");
        return draft;
    }

    private static Framework read(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        JsonNode tree = JsonFile.parsed(new ByteArrayInputStream(bytes), "draft");
        return FrameworkFile.unfinished(tree, "draft");
    }
}
