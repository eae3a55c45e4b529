package dev.careerpath.starter.openapi;

/** Adds to the API document what the code knows and no annotation says. */
interface DocumentStep {

    void complete(ApiTree api);
}
