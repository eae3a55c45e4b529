/**
 * What a leader has typed of their profile and not sent yet, so that it is there on their next
 * device too. In: whatever the form holds, unfinished. Out: the same again, to its person alone.
 * One small document a person; it ends when the profile is sent, when its person is erased, and
 * when nobody has touched it for {@link dev.careerpath.profile.drafts.Drafts#KEPT}.
 */
@NullMarked
package dev.careerpath.profile.drafts;

import org.jspecify.annotations.NullMarked;
