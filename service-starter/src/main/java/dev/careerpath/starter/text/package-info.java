/**
 * One rule for each kind of text that people send: a line, a comment, an address, an e-mail
 * address, a time zone, a currency, a date. In: the text. Out: what is wrong with it, or nothing.
 * Plain Java.
 */
@NullMarked
package dev.careerpath.starter.text;

import org.jspecify.annotations.NullMarked;
