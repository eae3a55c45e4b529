package dev.careerpath.starter.repair;

/** Documents that know the last events they led to, whatever the broker still has of them. */
public interface KnownEvents {

    /** Where the events go. */
    String topic();

    /**
     * Publishes all of them once more, each under its id; who has had one drops it.
     *
     * @return how many
     * @throws RuntimeException if the store or the broker fails; then it can be done again
     */
    long publishAgain();
}
