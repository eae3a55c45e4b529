package dev.careerpath.delivery.subscriptions;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is sent to a subscription's URL. */
public enum Kind {
    /** Each event as a signed CloudEvent. */
    @JsonProperty("webhook")
    WEBHOOK,
    /** xAPI statements in batches, to a learning record store. */
    @JsonProperty("xapi")
    XAPI;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
