package dev.careerpath.bench.torture;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What one leader's client was told, and what only that leader's documents may hold. */
public final class Told {

    /** How a planted text begins; nothing else on the machine contains it. */
    static final String PLANTED = "zqplanted";

    private final String mark;
    private final Map<String, String> milestones = new ConcurrentHashMap<>();
    private volatile @Nullable String id;
    private volatile long version;
    private volatile int revision;
    private volatile boolean erased;
    private final AtomicInteger ratings = new AtomicInteger();

    public Told(long seed, int number) {
        this.mark = PLANTED + seed + "x" + number + "z";
    }

    /** Part of name, address, title and link. */
    String mark() {
        return mark;
    }

    public @Nullable String id() {
        return id;
    }

    /** The id of a leader who was told it. */
    public String knownId() {
        String known = id;
        if (known == null) {
            throw new IllegalStateException("Nobody was told an id for " + mark);
        }
        return known;
    }

    public void submitted(String profileId, long first) {
        id = profileId;
        version = first;
    }

    long version() {
        return version;
    }

    /** The number that the latest stored content carries. */
    int revision() {
        return revision;
    }

    void revised(long newVersion, int newRevision) {
        version = newVersion;
        revision = newRevision;
    }

    Map<String, String> milestones() {
        return milestones;
    }

    /** How many raters were told that their answer counts. */
    int ratings() {
        return ratings.get();
    }

    void rated() {
        ratings.incrementAndGet();
    }

    /** Whether its erasure was acknowledged. */
    public boolean erased() {
        return erased;
    }

    void wasErased() {
        erased = true;
    }

    /** A valid profile whose content tells its revision. */
    public String profile(int number) {
        return """
        {"name":"%1$s name","email":"%1$s@example.org","timeZone":"Europe/London",
         "currentRole":"VP_ENGINEERING","targetRole":"CTO",
         "context":{"companyStage":"SCALE_UP","emphases":["PLATFORM"],"industry":"revision %2$d"},
         "experience":{"yearsInIndustry":12,"yearsArchitecture":6,"yearsLeadership":%3$d},
         "evidence":[{"competency":"strategic-thinking","kind":"LED","title":"%1$s title",
                      "url":"https://%1$s.example.org/","date":"2026-03-01","level":3.5}],
         "goal":{"targetDate":"2028-11-30","hoursPerWeek":6}}
        """
                .formatted(mark, number, 3 + number % 9);
    }
}
