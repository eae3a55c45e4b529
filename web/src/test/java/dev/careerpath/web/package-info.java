/** Tests of the web app that need no browser: what its files are made of and what they weigh. */
@NullMarked
package dev.careerpath.web;

import org.jspecify.annotations.NullMarked;
