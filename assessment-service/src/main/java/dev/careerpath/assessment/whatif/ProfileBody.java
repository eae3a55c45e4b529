package dev.careerpath.assessment.whatif;

import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.starter.body.BodySchema;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.web.MergePatch;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads profiles of what-ifs, by the schema that submitted profiles have too. */
@Component
public class ProfileBody {

    private static final BodySchema SCHEMA = BodySchema.at("/bodies/profile.schema.json", "whatIf");

    private final JsonMapper json;

    ProfileBody(JsonMapper json) {
        this.json = json;
    }

    /**
     * The profile; what names a person in it is not looked at, so it need not be left out.
     *
     * @throws InvalidRequest with a pointer to what is wrong
     */
    public LeaderProfile read(ObjectNode profile) {
        profile.remove(List.of("name", "email"));
        for (JsonNode item : profile.path("evidence")) {
            if (item instanceof ObjectNode evidence) {
                evidence.remove(List.of("title", "url"));
            }
        }
        List<FieldError> errors = SCHEMA.check(profile);
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        return json.treeToValue(profile, LeaderProfile.class);
    }

    /** The profile after a JSON Merge Patch (RFC 7396). */
    LeaderProfile patched(LeaderProfile profile, ObjectNode patch) {
        return read(MergePatch.apply(json.valueToTree(profile), patch));
    }
}
