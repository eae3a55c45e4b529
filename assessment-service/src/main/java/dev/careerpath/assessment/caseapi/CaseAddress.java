package dev.careerpath.assessment.caseapi;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the caller reaches the service, which identifiers begin with. */
final class CaseAddress {

    private CaseAddress() {}

    /** Of the request in hand, such as {@code https://career.example.org}. */
    static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
