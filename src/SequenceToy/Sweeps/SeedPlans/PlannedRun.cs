namespace SequenceToy.Sweeps.SeedPlans;

/// <summary>A cell and a seed to run it with.</summary>
/// <param name="Cell">The index of the cell.</param>
/// <param name="Seed">The seed, from 0.</param>
internal readonly record struct PlannedRun(int Cell, int Seed);
