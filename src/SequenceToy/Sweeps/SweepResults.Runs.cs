using SequenceToy.Sweeps.Execution;
using SequenceToy.Sweeps.Storage;

namespace SequenceToy.Sweeps;

/// <content>The place of other runs in the sweep.</content>
public sealed partial class SweepResults
{
    /// <summary>Finds the cell with the samples and settings of an experiment; the seed and snapshots may differ.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <returns>The cell; null when the sweep has none, or is of another version of this library.</returns>
    public CellResults? FindCell(SequenceExperiment experiment)
    {
        var key = new CellKeys().Of(Require.NotNull(experiment, nameof(experiment)));
        return !string.Equals(Version, SweepDefinition.LibraryVersion, StringComparison.Ordinal) ? null
            : Cells.FirstOrDefault(cell => string.Equals(cell.Cell.Key, key, StringComparison.Ordinal));
    }

    /// <summary>Finds the cell with the samples and settings of a run; the seed and snapshots may differ.</summary>
    /// <param name="result">The result of the run.</param>
    /// <returns>The cell; null when the sweep has none, or the result was loaded and is of your own samples, which files do not
    /// contain.</returns>
    public CellResults? FindCell(ExperimentResult result) =>
        Require.NotNull(result, nameof(result)).Experiment is { } experiment ? FindCell(experiment) : null;

    /// <summary>Compares a run with those of other seeds in the cell of the same samples and settings.</summary>
    /// <param name="result">The result of the run.</param>
    /// <returns>The comparison; null when the sweep has no such cell with other seeds, or the run was canceled.</returns>
    /// <example><code>
    /// using SequenceToy; using SequenceToy.Sweeps; using SequenceToy.Tasks.Numbers;
    /// var experiment = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 20);
    /// var results = SequenceSweep.Of(experiment).WithSeeds(20).Run();
    /// using var result = experiment.WithSeed(42).Run();
    /// string sentence = results.CompareWithOtherSeeds(result)!.Sentence; // seed 42 among 20 others
    /// </code></example>
    public OtherSeeds? CompareWithOtherSeeds(ExperimentResult result) =>
        FindCell(result) is { } cell ? OtherSeeds.Of(result, cell) : null;
}
