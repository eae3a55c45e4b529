/** What every command says and how: lines on the terminal, trouble in one sentence. */
@NullMarked
package dev.careerpath.local.console;

import org.jspecify.annotations.NullMarked;
