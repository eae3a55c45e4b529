package dev.careerpath.bench.compare;

import dev.careerpath.bench.load.Flow;
import dev.careerpath.bench.load.Loading;
import dev.careerpath.bench.load.Measured;
import java.util.Map;
import java.util.TreeMap;

/** Measures the product while more and more profiles are stored. */
final class Growing {

    private final Bench.Plan plan;
    private final Loading loading;

    Growing(Bench.Plan plan, Loading loading) {
        this.plan = plan;
        this.loading = loading;
    }

    /** Fills up to each count, then measures at saturation. */
    Map<Integer, Measured> stored(Flow product, int atOnce) {
        Map<Integer, Measured> all = new TreeMap<>();
        int stored = 0;
        for (int target : plan.stored().stream().sorted().toList()) {
            while (stored < target) {
                int missing = Math.min(target - stored, 5_000);
                loading.saturating(product, missing, atOnce);
                stored += missing;
                Comparing.say("%d of %d profiles stored".formatted(stored, target));
            }
            Measured one = loading.saturating(product, plan.profiles(), atOnce);
            stored += plan.profiles();
            all.put(target, one);
        }
        return all;
    }
}
