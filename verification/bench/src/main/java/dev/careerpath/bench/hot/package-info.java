/**
 * Where processor time goes: while a load runs, the JDK's Flight Recorder takes samples in every
 * process, and the methods that were met most often are named. Comes in: processes by name and a
 * load. Goes out: {@link dev.careerpath.bench.hot.HotMethods} of each. Sampling costs a few
 * hundredths itself, so nothing is timed meanwhile.
 */
@NullMarked
package dev.careerpath.bench.hot;

import org.jspecify.annotations.NullMarked;
