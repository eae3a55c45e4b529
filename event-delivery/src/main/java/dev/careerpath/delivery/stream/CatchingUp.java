package dev.careerpath.delivery.stream;

import dev.careerpath.delivery.stream.Gap.Range;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Brings a stream from its position to the events that are at hand. */
final class CatchingUp {

    private static final int RANGES_TOLD = 50;
    private static final Duration BROKER_ANSWERS_WITHIN = Duration.ofSeconds(10);

    private final LiveEvents live;
    private final PastEvents past;
    private final EventStream stream;
    private final StreamFilter filter;
    private final StreamPosition position;
    private final EventLines lines;

    CatchingUp(
            LiveEvents live,
            PastEvents past,
            EventStream stream,
            StreamFilter filter,
            StreamPosition position,
            EventLines lines) {
        this.live = live;
        this.past = past;
        this.stream = stream;
        this.filter = filter;
        this.position = position;
        this.lines = lines;
    }

    /**
     * Shows everything from the position on that is no longer at hand.
     *
     * @param resumed whether the client named the position, and so is told what it misses
     * @return the stream's place among the live events, to be left again; null when it is over
     */
    @Nullable LiveReader catchUp(boolean resumed) throws IOException, InterruptedException {
        if (resumed) {
            goBackFromTheFuture();
        }
        LiveReader reader = stream.join();
        Map<TopicPartition, Long> end = new HashMap<>();
        while (reader == null && stream.goesOn()) {
            // Further than what was there when the stream began only if it takes long.
            end.putAll(live.end());
            PastEvents.Page page = past.after(position, end, stream.patience());
            if (page == null) {
                lines.signOfLife();
            } else {
                show(page, resumed);
            }
            reader = stream.join();
        }
        return reader;
    }

    private void goBackFromTheFuture() throws IOException, InterruptedException {
        Map<TopicPartition, Long> known = live.end();
        if (known.entrySet().stream()
                .noneMatch(end -> position.next(end.getKey()) > end.getValue())) {
            return;
        }
        // Another process may be a moment ahead of this one; the broker knows.
        PastEvents.Bounds bounds = past.bounds(known.keySet(), BROKER_ANSWERS_WITHIN);
        if (bounds == null) {
            return;
        }
        List<Range> again = new ArrayList<>();
        bounds.end()
                .forEach((partition, end) -> {
                    if (position.next(partition) > end) {
                        long first = bounds.beginning().getOrDefault(partition, 0L);
                        again.add(new Range(partition.topic(), partition.partition(), first, end));
                        position.move(partition, first);
                    }
                });
        lines.gap(Gap.future(shown(again)));
        lines.flush();
    }

    private void show(PastEvents.Page page, boolean resumed) throws IOException {
        if (resumed) {
            lines.gap(Gap.expired(shown(page.missing())));
        }
        for (Positioned event : page.events()) {
            stream.show(event);
        }
        page.next().forEach(position::advance);
        lines.flush();
    }

    /** What lies in topics that the token does not open stays untold. */
    private List<Range> shown(List<Range> ranges) {
        return ranges.stream()
                .filter(range -> filter.topics().contains(range.topic()))
                .limit(RANGES_TOLD)
                .toList();
    }
}
