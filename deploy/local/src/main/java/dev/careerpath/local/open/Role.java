package dev.careerpath.local.open;

/** Whoever the app can be tried out as, each with the scopes that such a person has. */
enum Role {
    LEADER("Lee Leader", "own:read own:write"),
    COACH("Casey Coach", "own:read own:write"),
    HR(
            "Harper HR",
            "profiles:read profiles:write assessments:read assessments:write roadmaps:read roadmaps:write"
                    + " cohorts:read frameworks:manage"),
    OPERATOR("Olu Operator", "operations:manage metrics:read subscriptions:manage");

    private final String person;
    private final String scopes;

    Role(String person, String scopes) {
        this.person = person;
        this.scopes = scopes;
    }

    /** The name of somebody in the role. */
    String person() {
        return person;
    }

    /** What they may do, space separated. */
    String scopes() {
        return scopes;
    }
}
