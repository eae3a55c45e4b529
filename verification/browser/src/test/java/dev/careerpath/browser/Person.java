package dev.careerpath.browser;

/**
 * Somebody who can sign in.
 *
 * @param tenant their organisation; a test that shares none with others is not disturbed by them
 * @param subject who they are there
 * @param scopes what they may do, space separated
 */
record Person(String tenant, String subject, String scopes) {

    /** Who has a profile of their own, or reads what was shared with them. */
    static Person leader(String tenant, String subject) {
        return new Person(tenant, subject, "own:read own:write");
    }

    /** HR of an organisation. */
    static Person hr(String tenant) {
        return new Person(
                tenant,
                "hr",
                "profiles:read profiles:write assessments:read assessments:write roadmaps:read"
                        + " roadmaps:write cohorts:read frameworks:manage");
    }

    /** Who runs the system and sends its events to others. */
    static Person operator(String tenant) {
        return new Person(
                tenant,
                "operator",
                "operations:manage metrics:read subscriptions:manage profiles:read assessments:read"
                        + " roadmaps:read");
    }
}
