package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.deliveries.LaneClaims.Lane;
import dev.careerpath.delivery.subscriptions.Subscription;
import dev.careerpath.delivery.subscriptions.Subscriptions;
import dev.careerpath.http.ids.Uuids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes lanes that are due, and has the next deliveries of each attempted. */
final class DispatchRound {

    private static final int LANES_AT_ONCE = 200;

    /** What a claim lasts beyond the longest attempt. */
    private static final Duration SLACK = Duration.ofSeconds(10);

    private final Subscriptions subscriptions;
    private final LaneClaims lanes;
    private final EnteringLanes entering;
    private final ClaimingLanes claiming;
    private final AttemptsUnderWay underWay;
    private final Duration answerWithin;
    private final Clock clock;

    DispatchRound(
            Subscriptions subscriptions,
            LaneClaims lanes,
            EnteringLanes entering,
            ClaimingLanes claiming,
            AttemptsUnderWay underWay,
            Duration answerWithin,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.lanes = lanes;
        this.entering = entering;
        this.claiming = claiming;
        this.underWay = underWay;
        this.answerWithin = answerWithin;
        this.clock = clock;
    }

    /** Returns how many attempts it started. */
    int takeDue() throws InterruptedException {
        int free = underWay.free();
        if (free == 0) {
            return 0;
        }
        Instant now = clock.instant();
        Set<String> without = new HashSet<>();
        int started = 0;
        // A crowd of lanes of one busy endpoint must not hide those of others.
        for (boolean more = true; more && started < free; ) {
            List<Lane> due = lanes.due(now, without, Math.min(free - started, LANES_AT_ONCE));
            int busy = without.size();
            started += take(due, without, now);
            more = without.size() > busy && !due.isEmpty();
        }
        return started;
    }

    private int take(List<Lane> due, Set<String> without, Instant now) throws InterruptedException {
        if (due.isEmpty()) {
            return 0;
        }
        Map<String, Subscription> known =
                subscriptions.find(due.stream().map(Lane::subscription).distinct().toList());
        List<Lane> entered = new ArrayList<>();
        for (Lane lane : due) {
            if (!without.contains(lane.subscription())
                    && entering.enter(lane, known.get(lane.subscription()), now)) {
                entered.add(lane);
            } else {
                without.add(lane.subscription());
            }
        }
        Set<Lane> unused = new HashSet<>(entered);
        try {
            List<Claim> claims =
                    claiming.claim(
                            entered,
                            known,
                            Uuids.timeOrdered(now).toString(),
                            now.plus(answerWithin).plus(SLACK));
            for (Claim claim : claims) {
                underWay.start(claim);
                if (!claim.deliveries().isEmpty()) {
                    unused.remove(claim.lane());
                }
            }
            return claims.size();
        } finally {
            unused.forEach(entering::leave);
        }
    }
}
