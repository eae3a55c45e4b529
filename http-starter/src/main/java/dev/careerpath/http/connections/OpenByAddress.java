package dev.careerpath.http.connections;

import java.net.InetAddress;
import java.nio.channels.Channel;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the open connections of each address. */
final class OpenByAddress {

    private static final Logger log = LoggerFactory.getLogger(OpenByAddress.class);

    private final Map<InetAddress, Set<Channel>> open = new ConcurrentHashMap<>();
    private final Map<InetAddress, Integer> refused = new ConcurrentHashMap<>();
    private volatile int limit;

    /** Sets how many one address may have; 0 for any number. */
    void limit(int perAddress) {
        limit = perAddress;
    }

    /** True if the connection may be; it counts from then on until it is closed. */
    boolean admits(InetAddress address, Channel connection) {
        int most = limit;
        if (most <= 0) {
            return true;
        }
        boolean[] admitted = {false};
        open.compute(
                address,
                (_, known) -> {
                    Set<Channel> all = known == null ? new HashSet<>() : known;
                    if (all.size() >= most) {
                        all.removeIf(channel -> !channel.isOpen());
                    }
                    admitted[0] = all.size() < most && all.add(connection);
                    return all;
                });
        if (!admitted[0]) {
            refused.merge(address, 1, Integer::sum);
        }
        return admitted[0];
    }

    /** Tells once of all that were refused since the last time, and forgets what was closed. */
    void tellRefused() {
        for (InetAddress address : List.copyOf(refused.keySet())) {
            Integer count = refused.remove(address);
            log.info(
                    "{} connections of {} were refused: it has {} open, and may have no more",
                    count,
                    address.getHostAddress(),
                    limit);
        }
        for (InetAddress address : open.keySet()) {
            open.computeIfPresent(
                    address,
                    (_, all) -> {
                        all.removeIf(channel -> !channel.isOpen());
                        return all.isEmpty() ? null : all;
                    });
        }
    }
}
