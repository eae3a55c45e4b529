package dev.careerpath.starter.architecture.shop;

import dev.careerpath.starter.architecture.shop.lending.Lending;

/** The root package needs one below it, which needs the root. */
public record Shop(Lending lending) {}
