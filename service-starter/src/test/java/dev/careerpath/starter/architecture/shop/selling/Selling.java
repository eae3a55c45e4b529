package dev.careerpath.starter.architecture.shop.selling;

import dev.careerpath.starter.architecture.shop.buying.Buying;

/** The other half. */
public record Selling(Buying to) {}
