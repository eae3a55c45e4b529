package dev.careerpath.starter.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in a sentence where a start would end with a stack of calls. */
final class UnfitStoreAnalyzer extends AbstractFailureAnalyzer<UnfitStore> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnfitStore cause) {
        Throwable said = cause.getCause();
        return new FailureAnalysis(
                cause.getMessage() + (said == null ? "" : " It says: " + said.getMessage()),
                "Let MONGODB_URI name a MongoDB, or a FerretDB from 2.0 on. Where it is one, drop the index"
                        + " of that collection that is in the way.",
                cause);
    }
}
