package dev.careerpath.starter.security;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** All person rules of a service; the first that fits a request counts. */
public final class PersonRules {

    private final List<Parsed> rules;

    public PersonRules(List<PersonRule> rules) {
        this.rules =
                rules.stream()
                        .map(rule ->
                                new Parsed(
                                        rule,
                                        PathPatternParser.defaultInstance.parse(rule.pattern())))
                        .toList();
    }

    /** The rules of several parts of a service. */
    public static PersonRules merged(Stream<PersonRules> parts) {
        return new PersonRules(parts.flatMap(part -> part.all().stream()).toList());
    }

    private record Parsed(PersonRule rule, PathPattern pattern) {}

    /**
     * A rule with what a request is about.
     *
     * @param subject the id in the path; empty when the request is about none
     */
    public record Match(PersonRule rule, String subject) {}

    /** The rules in their order. */
    public List<PersonRule> all() {
        return rules.stream().map(Parsed::rule).toList();
    }

    /** What a request comes under; HEAD as GET. */
    public Optional<Match> match(HttpMethod method, String path) {
        HttpMethod asked = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        PathContainer parsed = PathContainer.parsePath(path);
        for (Parsed one : rules) {
            if (one.rule().method().equals(asked)) {
                PathPattern.PathMatchInfo found = one.pattern().matchAndExtract(parsed);
                if (found != null) {
                    return Optional.of(
                            new Match(
                                    one.rule(),
                                    found.getUriVariables().getOrDefault("subject", "")));
                }
            }
        }
        return Optional.empty();
    }
}
