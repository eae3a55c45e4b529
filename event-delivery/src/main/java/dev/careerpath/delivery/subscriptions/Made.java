package dev.careerpath.delivery.subscriptions;

/** What a call made, with the one showing of a secret. */
record Made(Subscription subscription, String secret) {}
