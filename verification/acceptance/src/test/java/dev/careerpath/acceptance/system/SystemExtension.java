package dev.careerpath.acceptance.system;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Keeps the one running system in JUnit's root store, which closes it at the end of the run. */
final class SystemExtension implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace OURS =
            ExtensionContext.Namespace.create(SystemExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSystem.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(
                        RunningSystem.class, _ -> RunningSystem.start(), RunningSystem.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        RunningSystem system =
                context.getRoot().getStore(OURS).get(RunningSystem.class, RunningSystem.class);
        if (system != null && context.getExecutionException().isPresent()) {
            system.showTrouble(context.getDisplayName());
        }
    }
}
