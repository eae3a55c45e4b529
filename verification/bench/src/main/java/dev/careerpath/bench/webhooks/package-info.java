/**
 * Webhooks under load: 100 endpoints of which 5 are dead. In: the system as {@code ./career-path
 * up} starts it. Out: how late the other 95 get each event, whether any is lost, and how many
 * deliveries a second there are beside plain HTTP posts on the same machine in the same run.
 */
@NullMarked
package dev.careerpath.bench.webhooks;

import org.jspecify.annotations.NullMarked;
