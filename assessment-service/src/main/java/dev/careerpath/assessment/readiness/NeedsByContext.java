package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.CompanyStage;
import dev.careerpath.assessment.framework.Emphasis;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.leader.CompanyContext;
import dev.careerpath.assessment.readiness.RoleInContext.Need;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** What each role of a framework asks for in each context, worked out once. */
final class NeedsByContext {

    private static final int CONTEXTS =
            CompanyStage.values().length * 2 << Emphasis.values().length;

    private final AtomicReferenceArray<List<Need>> known =
            new AtomicReferenceArray<>(TargetRole.values().length * CONTEXTS);

    /** In the framework's order. */
    List<Need> of(
            FrameworkIndex index, Framework framework, TargetRole role, CompanyContext context) {
        int at = role.ordinal() * CONTEXTS + number(context);
        List<Need> needs = known.get(at);
        if (needs == null) {
            needs = List.copyOf(RoleInContext.needs(index, framework, role, context));
            known.set(at, needs);
        }
        return needs;
    }

    /** One number for all contexts that modify alike. */
    private static int number(CompanyContext context) {
        int emphases = 0;
        for (Emphasis emphasis : context.emphases()) {
            emphases |= 1 << emphasis.ordinal();
        }
        int stage = context.companyStage().ordinal() * 2 + (context.regulated() ? 1 : 0);
        return (stage << Emphasis.values().length) + emphases;
    }
}
