package dev.careerpath.starter.access;

import dev.careerpath.starter.access.Access.Right;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.security.PersonRule;
import dev.careerpath.starter.security.PersonRules;
import dev.careerpath.starter.security.Shown;
import java.time.Clock;
import java.util.Set;

/** Decides what a caller may see of a request's subject. */
public final class Deciding {

    private final AccessBook book;
    private final AccessProperties properties;
    private final Clock clock;

    public Deciding(AccessBook book, AccessProperties properties, Clock clock) {
        this.book = book;
        this.properties = properties;
        this.clock = clock;
    }

    /** The access to what a request comes under; {@link Access#NONE} where it is closed. */
    Access of(PersonRules.Match match, Caller caller, Set<String> ids) {
        PersonRule rule = match.rule();
        if (rule.tenantScope() != null && caller.may(rule.tenantScope())) {
            return opened(ofTenant(caller.tenant()), rule);
        }
        if (match.subject().isEmpty()) {
            return Access.NONE;
        }
        return book.of(caller.tenant(), match.subject())
                .map(entry -> opened(entry.of(ids, clock.instant()), rule))
                .orElse(Access.NONE);
    }

    /** What those see who have a scope for this whole tenant. */
    public Access ofTenant(String tenant) {
        return properties.groupsOnly(tenant)
                ? new Access(Right.TENANT, Set.of(Shown.GROUPED), null)
                : Access.TENANT;
    }

    private static Access opened(Access access, PersonRule rule) {
        return access.opens(rule.shown()) ? access : Access.NONE;
    }
}
