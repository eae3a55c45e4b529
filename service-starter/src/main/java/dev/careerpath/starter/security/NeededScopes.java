package dev.careerpath.starter.security;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Says which scopes open a request, by the rules of a service that also let it through. */
public final class NeededScopes {

    private final PersonRules persons;
    private final List<Parsed> rules;

    public NeededScopes(PersonRules persons, List<ScopeRule> rules) {
        this.persons = persons;
        this.rules =
                rules.stream()
                        .map(rule ->
                                new Parsed(
                                        rule,
                                        PathPatternParser.defaultInstance.parse(rule.pattern())))
                        .toList();
    }

    private record Parsed(ScopeRule rule, PathPattern pattern) {}

    /**
     * The scopes of which a token needs one; HEAD needs what GET does.
     *
     * @return none when any token will do; empty where no rule names the request
     */
    public Optional<List<String>> of(HttpMethod method, String path) {
        HttpMethod asked = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        Optional<PersonRules.Match> match = persons.match(asked, path);
        if (match.isPresent()) {
            PersonRule rule = match.get().rule();
            return Optional.of(
                    Stream.of(rule.tenantScope(), rule.ownScope())
                            .filter(Objects::nonNull)
                            .toList());
        }
        PathContainer parsed = PathContainer.parsePath(path);
        return rules.stream()
                .filter(it -> it.rule().method().equals(asked) && it.pattern().matches(parsed))
                .map(it -> List.of(it.rule().scope()))
                .findFirst();
    }
}
