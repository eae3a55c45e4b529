package dev.careerpath.starter.step;

/** The outcome of one event. */
public sealed interface Derived<B> {

    /** A new version of the document. */
    record Next<B>(B body) implements Derived<B> {}

    /** The subject is erased: everything derived from it goes, a tombstone stays. */
    record Erased<B>() implements Derived<B> {}

    /** The event changes nothing here. */
    record Unchanged<B>() implements Derived<B> {}
}
