package dev.careerpath.profile.people;

import dev.careerpath.starter.outbox.Sweep;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what an earlier version has stored, or still stores while both run side by side, and keeps
 * it as this one does.
 */
final class RenewingPeople implements Sweep.Work {

    private static final Logger log = LoggerFactory.getLogger(RenewingPeople.class);
    private static final int BATCH = 500;

    private final People people;

    RenewingPeople(People people) {
        this.people = people;
    }

    @Override
    public boolean portion(Instant now) {
        int renewed = people.renew(BATCH);
        if (renewed > 0) {
            log.info("{} people of an earlier version can be searched for as others are", renewed);
        }
        return renewed == BATCH;
    }
}
