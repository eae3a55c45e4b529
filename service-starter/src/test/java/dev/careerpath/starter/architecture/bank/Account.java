package dev.careerpath.starter.architecture.bank;

/** Belongs to another service. */
public record Account(String owner) {}
