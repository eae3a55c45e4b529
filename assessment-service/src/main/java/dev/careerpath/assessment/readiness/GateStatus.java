package dev.careerpath.assessment.readiness;

import java.util.List;

/** How a gate stands; UNKNOWN where the facts are missing. */
public enum GateStatus {
    MET,
    UNMET,
    UNKNOWN;

    static GateStatus metIf(boolean met) {
        return met ? MET : UNMET;
    }

    /** Of parts of which one is enough. */
    static GateStatus anyOf(List<GateStatus> parts) {
        if (parts.contains(MET)) {
            return MET;
        }
        return parts.contains(UNKNOWN) ? UNKNOWN : UNMET;
    }

    /** Of parts of which none may be missing. */
    static GateStatus allOf(List<GateStatus> parts) {
        if (parts.contains(UNMET)) {
            return UNMET;
        }
        return parts.contains(UNKNOWN) ? UNKNOWN : MET;
    }
}
