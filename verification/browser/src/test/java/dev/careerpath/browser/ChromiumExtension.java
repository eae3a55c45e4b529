package dev.careerpath.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Keeps the one browser in JUnit's root store, which closes it at the end of the run. */
final class ChromiumExtension implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace OURS =
            ExtensionContext.Namespace.create(ChromiumExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Path browser = Path.of(System.getProperty("chromium"));
        Assumptions.assumeTrue(
                Files.isExecutable(browser),
                () -> "There is no " + browser + ", so the browser tests are left out.");
        return context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Chromium.class, _ -> new Chromium(), Chromium.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Chromium chromium = context.getRoot().getStore(OURS).get(Chromium.class, Chromium.class);
        if (chromium != null) {
            Path pictures =
                    Path.of(
                            System.getProperty("acceptance.target", "target"),
                            "failed",
                            context.getRequiredTestMethod().getName());
            chromium.tidy(context.getExecutionException().map(_ -> pictures).orElse(null));
        }
    }
}
