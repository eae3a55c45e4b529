/**
 * A real Kafka broker and a MongoDB wire server in one small process, for a machine that has
 * neither.
 *
 * <p>In: a data folder and two ports. Out: {@code 127.0.0.1} addresses for both. The broker is
 * Apache Kafka in KRaft mode from its own artifacts; the store is mongo-java-server on an H2 file,
 * with documents as BSON and ordered indexes, that is committed before a write is acknowledged.
 * Services never depend on this module: they only see addresses.
 */
@NullMarked
package dev.careerpath.embedded;

import org.jspecify.annotations.NullMarked;
