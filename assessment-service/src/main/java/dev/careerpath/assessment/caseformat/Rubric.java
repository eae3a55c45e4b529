package dev.careerpath.assessment.caseformat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.careerpath.assessment.caseformat.CasePackage.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CFRubric. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Rubric(
        String identifier,
        String uri,
        @Nullable String title,
        @Nullable String description,
        String lastChangeDateTime,
        @JsonProperty("CFRubricCriteria") @Nullable List<Criterion> criteria) {

    /** A CFRubricCriterion: the levels of one item. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Criterion(
            String identifier,
            String uri,
            @Nullable String category,
            @Nullable String description,
            @JsonProperty("CFItemURI") @Nullable Link itemUri,
            @Nullable Integer position,
            @Nullable String rubricId,
            String lastChangeDateTime,
            @JsonProperty("CFRubricCriterionLevels") @Nullable List<Level> levels) {}

    /** A CFRubricCriterionLevel. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Level(
            String identifier,
            String uri,
            @Nullable String description,
            @Nullable String quality,
            @Nullable Double score,
            @Nullable Integer position,
            @Nullable String rubricCriterionId,
            String lastChangeDateTime) {}
}
