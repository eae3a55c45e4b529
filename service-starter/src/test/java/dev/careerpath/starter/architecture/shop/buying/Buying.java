package dev.careerpath.starter.architecture.shop.buying;

import dev.careerpath.starter.architecture.shop.selling.Selling;

/** One half of a cycle. */
public record Buying(Selling from) {}
