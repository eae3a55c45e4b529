/**
 * The contract a service keeps towards whoever reads its events. In: {@code
 * schemas/<type>.schema.json} and {@code .example.json} with a small {@code asyncapi.json} beside
 * them. Out: the schemas at {@code /schemas/...} and an AsyncAPI 3 document at {@code /asyncapi}.
 */
@NullMarked
package dev.careerpath.starter.contract;

import org.jspecify.annotations.NullMarked;
