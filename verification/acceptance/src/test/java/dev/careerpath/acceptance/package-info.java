/**
 * The acceptance suite: the built system as its users see it, through its command line, HTTP, the
 * event stream and Kafka.
 *
 * <p>In: the jars that the same build made. Each class says {@code @OnTheRunningSystem} and takes a
 * {@link dev.careerpath.acceptance.system.RunningSystem} as parameter; one system serves the whole
 * run, so each test works in a tenant of its own.
 */
@NullMarked
package dev.careerpath.acceptance;

import org.jspecify.annotations.NullMarked;
