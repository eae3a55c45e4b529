package dev.careerpath.http.threads;

import java.net.URL;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

/**
 * Gives virtual threads carriers to spare where the classes are in jars within a jar. Such a jar is
 * read under a lock. A thread that loads a class keeps its carrier while it waits for that lock; on
 * two processors two such threads would keep all carriers from the one that holds it, and nothing
 * would be answered any more. An unpacked jar has no such lock.
 */
public final class SpareCarriers implements ApplicationListener<ApplicationStartingEvent> {

    static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    private static final int ENOUGH = 64;

    /** Called before anything starts a virtual thread; what was configured stays. */
    @Override
    public void onApplicationEvent(ApplicationStartingEvent event) {
        setFor(getClass().getProtectionDomain().getCodeSource().getLocation());
    }

    static void setFor(URL classes) {
        if (classes.toString().startsWith("jar:nested:") && System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, Integer.toString(ENOUGH));
        }
    }
}
