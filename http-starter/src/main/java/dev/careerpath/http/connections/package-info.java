/**
 * Bounds what a connection costs, so that slow callers cannot take a process down for the others.
 * In: every connection. Out: the head of a request has a time in which it must be whole, its body
 * one in which it must come; one address has so many connections, and the process so many in all.
 * What is broken off has one line in the log.
 */
@NullMarked
package dev.careerpath.http.connections;

import org.jspecify.annotations.NullMarked;
