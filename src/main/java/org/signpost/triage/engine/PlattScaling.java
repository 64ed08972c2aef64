package org.signpost.triage.engine;

/** Turns a score into a probability: 1 / (1 + exp(-(slope × score + shift))). */
public record PlattScaling(double slope, double shift) {
    /** 0 to 1. */
    public double probability(double score) {
        return 1 / (1 + Math.exp(-(slope * score + shift)));
    }
}
