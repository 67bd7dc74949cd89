using System.Globalization;
using SequenceToy.Storage.Results;
using SequenceToy.Sweeps.Execution;

namespace SequenceToy.Sweeps;

/// <summary>One combination of the values of all axes: an experiment that runs with many seeds.</summary>
public sealed record SweepCell
{
    private const int LongestText = 1000;

    internal SweepCell()
    {
    }

    /// <summary>The position of the cell in the sweep, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The value of each axis as text, in the order of <see cref="SweepResults.Axes"/>; empty for a sweep without axes.</summary>
    public required ValueList<string> Values { get; init; }

    /// <summary>The settings of the cell, with seed 0.</summary>
    public required ExperimentSettings Settings { get; init; }

    /// <summary>The hash of all that determines a run of the cell but the seed: task or samples, and settings; 16 hexadecimal
    /// digits.</summary>
    public required string Key { get; init; }

    /// <summary>The name of the task; null for your own samples.</summary>
    public string? TaskId => Task?.Id;

    /// <summary>The score to reach; null for your own samples without a goal.</summary>
    public Goal? Goal => Settings.Goal ?? Task?.Goal;

    /// <summary>The metric that tables and comparisons use: that of the goal; without a goal, NRMSE for numbers and accuracy for
    /// classes.</summary>
    public required Metric Metric { get; init; }

    internal SavedTask? Task { get; init; }

    /// <summary>Returns the cell's experiment, set to the given seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <exception cref="InvalidOperationException">The cell was read from a folder, and its task or samples are your own: they are not in
    /// the folder.</exception>
    public SequenceExperiment Experiment(int seed) => (Source ?? Recreated()).WithSeed(seed);

    /// <summary>The experiment that the cell was made from; null when the cell was read from a folder.</summary>
    internal SequenceExperiment? Source { get; init; }

    /// <summary>Returns the values with the names of their axes, such as <c>hiddenSize = 5, learningRate = 0.01</c>; with a single axis, a
    /// value that is a word stands alone, such as <c>GRU</c>. Without axes it is the name of the task.</summary>
    /// <param name="axes">The axes of the sweep.</param>
    public string ToText(IReadOnlyList<SweepAxis> axes) => PrintableText.Of(
        Values.Count == 0 ? TaskId ?? "your own samples"
        : Values is [var only] && IsWord(only) ? only
        : string.Join(", ", Values.Zip(Require.NotNull(axes, nameof(axes)), (value, axis) => $"{axis.Name} = {value}")),
        LongestText);

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(SweepCell), PrintMembers);

    private static bool IsWord(string value) =>
        value.Length > 0 && char.IsLetter(value[0])
        && !bool.TryParse(value, out _) && !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>True when the task and the settings are all that determines a run: test data that were passed to a built-in task are not
    /// in the folder.</summary>
    internal bool IsRepeatable(CellKeys keys) => Task?.Cataloged is { } task
        && string.Equals(keys.Of(SequenceExperiment.For(task).WithAll(Settings)), Key, StringComparison.Ordinal);

    private SequenceExperiment Recreated() => IsRepeatable(new CellKeys())
        ? SequenceExperiment.For(Task!.Cataloged!).WithAll(Settings)
        : throw new InvalidOperationException(
            "The cell was read from a folder, which does not contain your own samples or tasks; run the sweep again to get it.");
}
