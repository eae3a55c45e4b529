/**
 * A tenant's people to look through: each with a few words of their profile, assessment and plan,
 * kept in small documents of their own so that ten thousand can be searched, filtered and sorted.
 * In: the events of all services. Out: pages of people, and who is ready when for which role. It is
 * seconds behind what it is made from. A person is found by the beginnings of words (see {@link
 * dev.careerpath.profile.people.SearchWords}), since an index answers these and not parts of words.
 */
@NullMarked
package dev.careerpath.profile.people;

import org.jspecify.annotations.NullMarked;
