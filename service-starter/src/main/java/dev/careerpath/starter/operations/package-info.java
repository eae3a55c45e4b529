/**
 * What an operator asks of one service: how it is, what waits in it, and what it put aside. In:
 * requests under {@code /v1/operations/<service>} with the scope {@code operations:manage}. Out:
 * health, lag and backlog by partition; dead letters with their reasons; on replay the records on
 * their topics again. Each service answers for itself and for no other; whoever shows the whole
 * system asks each of them.
 *
 * <p>Dead letters are of all tenants. Of another tenant's letter nobody learns more than that it is
 * there; what one of the own tenant says is in the audit trail of whom it is about.
 */
@NullMarked
package dev.careerpath.starter.operations;

import org.jspecify.annotations.NullMarked;
