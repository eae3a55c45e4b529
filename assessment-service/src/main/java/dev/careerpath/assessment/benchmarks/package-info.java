/**
 * The place of a score among others who aim for the same role in a company of the same stage. In:
 * this service's own assessment events, each counted once. Out: percentiles, only where enough
 * people are behind them.
 *
 * <p>A person counts once, with the latest score, and leaves with the erasure. What is kept of a
 * person is the cohort and the score in whole points; histograms hold no person. The offset of the
 * last record that a histogram took in stands in it, so a redelivery changes nothing.
 *
 * <p>Privacy: people of several organisations are put together only where at least ten of them,
 * from at least two others, are not the caller's own, so that taking one's own people off leaves no
 * small group; otherwise the caller's own people are the cohort, ten at least.
 */
@NullMarked
package dev.careerpath.assessment.benchmarks;

import org.jspecify.annotations.NullMarked;
