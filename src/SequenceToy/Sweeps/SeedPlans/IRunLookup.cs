namespace SequenceToy.Sweeps.SeedPlans;

/// <summary>The runs of a sweep so far.</summary>
internal interface IRunLookup
{
    /// <summary>The number of cells.</summary>
    int Cells { get; }

    /// <summary>Finds a run; null when it is not done.</summary>
    SweepRun? Find(int cell, int seed);

    /// <summary>Gets the score of a completed run as an error, where lower is better.</summary>
    double ErrorOf(int cell, SweepRun run);
}
