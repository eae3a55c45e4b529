package dev.careerpath.starter.test;

import dev.careerpath.starter.access.OpaqueIds;
import java.util.List;
import java.util.stream.Collectors;

/** The access that an event of a subject carries, as JSON. */
public final class AccessJson {

    private AccessJson() {}

    /** Of this owner, shared with these accounts until long from now. */
    public static String of(String tenant, String owner, List<String> parts, String... with) {
        String sees =
                parts.stream().map(part -> "\"" + part + "\"").collect(Collectors.joining(","));
        String shares =
                List.of(with).stream()
                        .map(account ->
                                "{\"with\":\"%s\",\"as\":\"COACH\",\"sees\":[%s],\"until\":\"2999-12-31\"}"
                                        .formatted(OpaqueIds.of(tenant, account), sees))
                        .collect(Collectors.joining(","));
        return "{\"person\":\"%s\",\"shares\":[%s]}".formatted(OpaqueIds.of(tenant, owner), shares);
    }
}
