package dev.careerpath.roadmap.intherole;

import dev.careerpath.roadmap.kept.ForgetsLeaders;
import dev.careerpath.roadmap.kept.KeptDocuments;
import dev.careerpath.roadmap.read.AlsoHeld;
import dev.careerpath.starter.idempotency.IdempotencyKeys;
import dev.careerpath.starter.security.PersonRule;
import dev.careerpath.starter.security.PersonRules;
import dev.careerpath.starter.security.Shown;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;

/** Puts together what is kept of leaders in the role, and who may see and change it. */
@Configuration(proxyBeanMethods = false)
class RoleConfiguration {

    private static final String ROLE = "/v1/roadmaps/{subject}/role";
    private static final String VALUES = ROLE + "/scorecard/*/values";
    private static final String OWN_WRITE = "own:write";

    @Bean
    KeptDocuments<RoleProgress> inTheRole(MongoTemplate mongo) {
        return new KeptDocuments<>(
                mongo, RoleProgress.COLLECTION, RoleProgress.class, RoleProgress::none);
    }

    @Bean
    AlsoHeld heldInTheRole(KeptDocuments<RoleProgress> kept) {
        return (tenant, profileId) -> {
            RoleProgress held = kept.of(tenant, profileId);
            return Map.of("firstDays", held.ticks(), "scorecard", held.values());
        };
    }

    @Bean
    ForgetsLeaders roleForgetsLeaders(KeptDocuments<RoleProgress> kept, IdempotencyKeys keys) {
        return erasure -> {
            keys.forget(erasure.subject());
            kept.erase(erasure.tenant(), erasure.subject(), _ -> List.of());
        };
    }

    /** What is done and measured in the role is the leader's, and whoever's they show it to. */
    @Bean
    PersonRules roleRules() {
        return new PersonRules(
                List.of(
                        new PersonRule(
                                HttpMethod.GET, ROLE, null, "own:read", Shown.whole("ROADMAP")),
                        PersonRule.onlyOwn(HttpMethod.PUT, ROLE + "/first-days/*", OWN_WRITE),
                        PersonRule.onlyOwn(HttpMethod.POST, VALUES, OWN_WRITE),
                        PersonRule.onlyOwn(HttpMethod.DELETE, VALUES + "/*", OWN_WRITE)));
    }
}
