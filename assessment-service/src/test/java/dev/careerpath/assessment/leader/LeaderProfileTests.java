package dev.careerpath.assessment.leader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The records read and write the documents of the events and the API as they stand. */
class LeaderProfileTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void readsAProfileOfWhichLittleIsKnown() {
        LeaderProfile leader =
                JSON.readValue(
                        """
                        {"currentRole":"TECH_LEAD","targetRole":"CTO",
                         "context":{"companyStage":"STARTUP"},
                         "goal":{"targetDate":"2027-11-30","hoursPerWeek":6}}
                        """,
                        LeaderProfile.class);
        assertThat(leader.timeZone()).isEqualTo("UTC");
        assertThat(leader.context().emphases()).isEmpty();
        assertThat(leader.context().regulated()).isFalse();
        assertThat(leader.experience()).isEqualTo(Experience.UNKNOWN);
        assertThat(leader.ratings()).isEmpty();
        assertThat(leader.evidence()).isEmpty();
        assertThat(leader.education()).isEmpty();
    }

    @Test
    void readsAFullProfile() {
        LeaderProfile leader =
                JSON.readValue(
                        """
                        {"timeZone":"Europe/London","currentRole":"CIO","targetRole":"FIELD_CTO",
                         "context":{"companyStage":"ENTERPRISE","emphases":["AI_FOCUSED"],
                                    "industry":"banking","regulated":true},
                         "experience":{"yearsInIndustry":12,"yearsItSalesOrSolutionArchitecture":0.5,
                           "largestTeamLed":40,"managesManagers":true,"boardExposure":"REGULAR",
                           "budgetOwned":{"amount":2000000,"currency":"USD"},
                           "clientFacing":"LEADING","travelPercentAccepted":20},
                         "education":[{"level":"MBA","field":"Business"}],
                         "ratings":[{"competency":"strategic-thinking","level":3.0}],
                         "evidence":[{"id":"e1","competency":"governance","kind":"LED",
                                      "date":"2026-03-01","level":3.5},
                                     {"id":"e2","competency":"governance","kind":"OTHER",
                                      "date":"2026-03-01"}],
                         "goal":{"targetDate":"2027-11-30","hoursPerWeek":6}}
                        """,
                        LeaderProfile.class);
        assertThat(leader.experience().yearsInIndustry()).isEqualTo(12);
        assertThat(leader.experience().budgetOwned().amount()).isEqualByComparingTo("2000000");
        assertThat(leader.evidence().get(1).level()).isNull();
    }
}
