/**
 * The app's pages. In: an address that a person opens. Out: the one page that the app is, which
 * then shows what the address names; its files come from the module {@code web}.
 */
@NullMarked
package dev.careerpath.edge.pages;

import org.jspecify.annotations.NullMarked;
