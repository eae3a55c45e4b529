package dev.careerpath.delivery.deliveries;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How deliveries behave.
 *
 * @param connectWithin the longest wait for a connection
 * @param answerWithin the longest an attempt may take altogether
 * @param perEndpoint attempts at one endpoint at the same time
 * @param atOnce attempts of this process at the same time
 * @param firstRetry the middle of the first interval between attempts
 * @param retryFactor how much longer each interval is than the one before
 * @param longestRetry the middle of the longest interval
 * @param retryFor from the first attempt to the last
 * @param pauseAfter how long an endpoint may fail before its subscription is paused
 * @param keepFor how long the log and waiting deliveries are kept
 * @param breakFor how long an endpoint that keeps failing is left alone
 * @param secretOverlap how long the signing secret before the newest counts
 * @param poll how often a process looks for work that another has left
 */
@ConfigurationProperties("careerpath.deliveries")
public record DeliverySettings(
        @DefaultValue("5s") Duration connectWithin,
        @DefaultValue("15s") Duration answerWithin,
        @DefaultValue("8") int perEndpoint,
        @DefaultValue("256") int atOnce,
        @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("3") double retryFactor,
        @DefaultValue("4h") Duration longestRetry,
        @DefaultValue("24h") Duration retryFor,
        @DefaultValue("5d") Duration pauseAfter,
        @DefaultValue("30d") Duration keepFor,
        @DefaultValue("30s") Duration breakFor,
        @DefaultValue("24h") Duration secretOverlap,
        @DefaultValue("250ms") Duration poll) {}
