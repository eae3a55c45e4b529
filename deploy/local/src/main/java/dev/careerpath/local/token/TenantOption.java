package dev.careerpath.local.token;

import picocli.CommandLine.Option;

/** The option by which a command says for which organisation it acts. */
public final class TenantOption {

    /** Whose data a command means that is not told. */
    public static final String DEFAULT = "local";

    @Option(
            names = "--tenant",
            paramLabel = "TENANT",
            defaultValue = DEFAULT,
            description = "the organisation it acts for (default: ${DEFAULT-VALUE})")
    private String tenant = DEFAULT;

    /**
     * Its name.
     *
     * @throws dev.careerpath.local.console.Trouble if it is none
     */
    public String name() {
        TokenCommand.check(
                "--tenant", tenant, "[A-Za-z0-9._-]{1,64}", "1 to 64 letters, digits, . - and _");
        return tenant;
    }
}
