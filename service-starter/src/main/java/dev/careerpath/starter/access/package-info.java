/**
 * Who may see which subject, and which parts of it, beside the scopes for a whole tenant: the
 * person it belongs to, and those they share it with. In: the tokens of requests, and the access
 * that events of a subject carry. Out: one decision before every controller, in which what may not
 * be seen is as if it were not there, and answers that hold only the parts that were shared.
 */
@NullMarked
package dev.careerpath.starter.access;

import org.jspecify.annotations.NullMarked;
