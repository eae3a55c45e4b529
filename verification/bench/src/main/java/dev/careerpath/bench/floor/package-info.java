/**
 * The least that any pipeline of this shape costs: the same HTTP and Kafka hops with plain
 * kafka-clients, the MongoDB driver and the JDK's HTTP server and client. Documents and records
 * have the sizes, keys, headers and acknowledgements that the product's were seen to have, and
 * nothing is computed. In: samples of the product's documents and records. Out: processes to load.
 */
@NullMarked
package dev.careerpath.bench.floor;

import org.jspecify.annotations.NullMarked;
