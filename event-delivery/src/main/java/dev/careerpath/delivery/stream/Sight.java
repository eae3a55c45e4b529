package dev.careerpath.delivery.stream;

import dev.careerpath.delivery.events.EventParts;
import dev.careerpath.starter.access.Access;
import dev.careerpath.starter.access.AccessBook;
import dev.careerpath.starter.access.AccessEntry;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.SchemaAddresses;
import dev.careerpath.starter.event.StructuredEvent;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whose events one stream shows, and what of them, where that is less than the whole tenant's. It
 * grows with what becomes the viewer's while the stream is open. What is taken back is lost, and
 * ends it.
 */
final class Sight {

    private final AccessBook book;
    private final Viewer viewer;
    private final Set<String> ids;
    private final Clock clock;
    private final Map<String, Access> visible = new ConcurrentHashMap<>();
    private volatile boolean lost;

    private Sight(AccessBook book, Viewer viewer, Clock clock) {
        this.book = book;
        this.viewer = viewer;
        this.ids = viewer.ids();
        this.clock = clock;
        look();
    }

    /** What this viewer sees; null for everything of their tenant. */
    static @Nullable Sight of(AccessBook book, Viewer viewer, Clock clock) {
        return viewer.access().whole() ? null : new Sight(book, viewer, clock);
    }

    /** Looks again; what the viewer no longer sees is lost. */
    void look() {
        if (viewer.ofTenant()) {
            return;
        }
        Map<String, Access> now =
                book.of(viewer.caller().tenant(), ids).stream()
                        .collect(Collectors.toMap(AccessEntry::subject, this::now));
        visible.forEach((subject, before) -> {
            if (less(now.getOrDefault(subject, Access.NONE), before)) {
                lost = true;
            }
        });
        now.forEach(this::put);
    }

    /** Takes in what an event that has just come says of its subject's access. */
    void learn(Positioned positioned) {
        AccessEntry told = positioned.access();
        if (told == null || viewer.ofTenant()) {
            return;
        }
        Access before = visible.get(told.subject());
        Access after = now(told);
        if (before != null && less(after, before)) {
            lost = true;
        }
        put(told.subject(), after);
    }

    /** Whether something that was seen when the stream was opened is seen no longer. */
    boolean lost() {
        return lost;
    }

    /** The subjects of others that are shown. */
    Set<String> othersSubjects() {
        return visible.entrySet().stream()
                .filter(one -> one.getValue().right() == Access.Right.SHARED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    boolean shows(Event event) {
        return EventParts.show(event.type(), of(event));
    }

    /** The event in CloudEvents' JSON format with what is seen of it, in one line. */
    String text(Positioned positioned, SchemaAddresses schemas) {
        Access access = of(positioned.event());
        if (access.whole()) {
            return positioned.text(schemas);
        }
        ObjectNode json = StructuredEvent.of(positioned.event(), schemas);
        EventParts.leaveOut(json, positioned.event().type(), access);
        return json.toString();
    }

    private Access of(Event event) {
        return viewer.ofTenant()
                ? viewer.access()
                : visible.getOrDefault(event.subject(), Access.NONE);
    }

    private Access now(AccessEntry entry) {
        return entry.of(ids, clock.instant());
    }

    private void put(String subject, Access access) {
        if (access.right() == Access.Right.NONE) {
            visible.remove(subject);
        } else {
            visible.put(subject, access);
        }
    }

    private static boolean less(Access after, Access before) {
        return !after.whole() && !after.parts().containsAll(before.parts());
    }
}
