package dev.careerpath.roadmap.planning.model;

/**
 * What an assessment knows of a level on its day.
 *
 * @param mean 0 to 5, not rounded
 * @param precision 1 / variance, above 0
 * @param driftPerDay what the variance grows by in a day without news
 */
public record LevelState(double mean, double precision, double driftPerDay) {}
