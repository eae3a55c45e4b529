/**
 * What a process runs its virtual threads on. In: how it was started; out: enough carriers for it
 * never to stand still.
 */
@NullMarked
package dev.careerpath.http.threads;

import org.jspecify.annotations.NullMarked;
