package dev.careerpath.starter.architecture.shop.lending;

import dev.careerpath.starter.architecture.shop.Shop;

/** The other half of a cycle through the root package. */
public record Lending(Shop by) {}
