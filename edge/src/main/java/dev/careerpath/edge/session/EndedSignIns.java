package dev.careerpath.edge.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sign-ins that were ended while cookies and tokens of theirs are still around; kept for as long as
 * a cookie can live. What is under way when one ends, ends with it.
 */
@Component
public final class EndedSignIns {

    private final Cache<String, Instant> ended;
    private final Set<UnderWay> underWay = ConcurrentHashMap.newKeySet();

    EndedSignIns(SessionProperties properties) {
        this.ended = Caffeine.newBuilder().expireAfterWrite(properties.longest()).build();
    }

    /**
     * What was ended.
     *
     * @param which one of {@link SignInNames#all}
     * @param until sign-ins up to then, by the provider's clock
     */
    public record Ended(String which, Instant until) {

        /** One sign-in where the provider says which, else all of the person up to then. */
        public static Ended of(@Nullable String subject, @Nullable String sid, Instant until) {
            return new Ended(
                    sid == null ? SignInNames.subject(subject) : SignInNames.sid(sid), until);
        }

        /** This one, and none of the same person elsewhere; empty for one without a name. */
        public static Optional<Ended> of(Session session) {
            SignedIn signedIn = session.signedIn();
            return signedIn == null || signedIn.sid() == null
                    ? Optional.empty()
                    : Optional.of(new Ended(SignInNames.sid(signedIn.sid()), signedIn.at()));
        }
    }

    /** Something that lasts; whoever began it closes this when it is over. */
    public final class UnderWay implements AutoCloseable {

        private final SignInNames by;
        private final Runnable end;

        private UnderWay(SignInNames by, Runnable end) {
            this.by = by;
            this.end = end;
        }

        @Override
        public void close() {
            underWay.remove(this);
        }
    }

    /** Ends it in this process. */
    public void add(Ended one) {
        ended.asMap()
                .merge(
                        one.which(),
                        one.until(),
                        (known, told) -> told.isAfter(known) ? told : known);
        // Each on a thread of its own: one that cannot be ended at once holds up no other.
        underWay.stream()
                .filter(it -> it.by.endedBy(one))
                .forEach(it -> Thread.ofVirtual().name("signed-out").start(it.end));
    }

    /**
     * Runs this as soon as the sign-in ends, at once if it has.
     *
     * @param by whose request it is
     * @param end may come at any time until the result is closed, on another thread, and twice
     */
    public UnderWay watch(SignInNames by, Runnable end) {
        UnderWay begun = new UnderWay(by, end);
        underWay.add(begun);
        if (contains(by)) {
            end.run();
        }
        return begun;
    }

    /** True if it was ended. */
    public boolean contains(SignInNames one) {
        return one.all().stream()
                .anyMatch(name -> {
                    Instant until = ended.getIfPresent(name);
                    return until != null && one.endedBy(new Ended(name, until));
                });
    }

    /** True if there is any, so that it is worth looking. */
    public boolean any() {
        return ended.estimatedSize() > 0;
    }
}
