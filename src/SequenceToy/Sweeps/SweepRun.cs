using SequenceToy.Diagnosis;
using SequenceToy.Experiments;
using SequenceToy.Training;

namespace SequenceToy.Sweeps;

/// <summary>One run of a sweep: its scores, or the error that ended it.</summary>
public sealed record SweepRun
{
    /// <summary>The largest number of points of <see cref="LossCurve"/>.</summary>
    internal const int CurvePoints = 32;

    internal SweepRun()
    {
    }

    /// <summary>The seed of the run.</summary>
    public required int Seed { get; init; }

    /// <summary>The scores on held-out samples, in original units; null when the run failed.</summary>
    public Scores? Scores { get; init; }

    /// <summary>The baseline's score by the metric of the cell; null when the run failed.</summary>
    public double? Baseline { get; init; }

    /// <summary>True when the run reached the goal on held-out samples; null without a goal, and when the run failed.</summary>
    public bool? IsSolved { get; init; }

    /// <summary>The reason why training ended; null when the run failed.</summary>
    public StopReason? StopReason { get; init; }

    /// <summary>The number of complete epochs.</summary>
    public int Epochs { get; init; }

    /// <summary>The number of sequences trained on over all epochs, counting repeated ones again.</summary>
    public long SequencesSeen { get; init; }

    /// <summary>The duration of the run in seconds; it differs when the same run is repeated.</summary>
    public double Seconds { get; init; }

    /// <summary>The validation loss (without validation samples, the training loss) in the unit of the loss, at up to 32 epochs evenly
    /// spaced over the planned ones.</summary>
    /// <remarks>Point k of n (from 1) is after epoch ⌈k · E / n⌉, where E is the number of planned epochs and n is E or 32, whichever is
    /// smaller. A run that ended earlier has fewer points.</remarks>
    public ValueList<float> LossCurve { get; init; } = [];

    /// <summary>The scores by sequence length, by the metric of the cell, shortest first; empty when the task is not tested at several
    /// lengths.</summary>
    public ValueList<ScoreAtLength> ByLength { get; init; } = [];

    /// <summary>The shortest tested length with an incorrect prediction; null when none was found or lengths are not scored.</summary>
    /// <inheritdoc cref="ExperimentResult.FirstFailingLength" path="/remarks"/>
    public int? FirstFailingLength { get; init; }

    /// <summary>The scores under conditions that differ from training, by the metric of the cell; empty when the task has none.</summary>
    public ValueList<ScoreUnderCondition> ByCondition { get; init; } = [];

    /// <summary>The type and message of the exception that ended the run; null when it completed.</summary>
    public string? Error { get; init; }

    /// <summary>True when <see cref="Error"/> is a failure of the machine, such as too little memory; when the sweep is started
    /// again, it repeats such a run.</summary>
    public bool IsMachineFailure { get; init; }

    internal static SweepRun Of(ExperimentResult result, Metric metric) => new()
    {
        Seed = result.Settings.Seed,
        Scores = result.Scores,
        Baseline = result.BaselineScore(metric),
        IsSolved = result.IsSolved,
        StopReason = result.StopReason,
        Epochs = result.History.Count,
        SequencesSeen = result.SequencesSeen,
        Seconds = result.Environment.TotalSeconds,
        LossCurve = Curve(result),
        ByLength = LengthEvidence.Of(result.Task, result.ByLength, metric),
        FirstFailingLength = result.FirstFailingLength,
        ByCondition = [.. result.ByCondition.Select(condition => new ScoreUnderCondition(condition.Name, condition.Scores[metric]))],
    };

    internal static SweepRun Failed(int seed, Exception problem) => new()
    {
        Seed = seed,
        Error = PrintableText.Of($"{problem.GetType().Name}: {problem.Message}", 1000),
        IsMachineFailure = problem is OutOfMemoryException or IOException or UnauthorizedAccessException or DllNotFoundException
            or Networks.LibTorch.LibTorchException or Networks.LibTorch.LibTorchLoadException,
    };

    /// <summary>Returns true when two records are of the same run, whatever time it took.</summary>
    internal bool IsSameAs(SweepRun other) => this with { Seconds = 0 } == other with { Seconds = 0 };

    private static ValueList<float> Curve(ExperimentResult result)
    {
        var points = Math.Min(CurvePoints, result.Settings.Training.Epochs);
        var epochs = Enumerable.Range(1, points).Select(point => EpochOf(point, points, result.Settings.Training.Epochs));
        return [.. epochs.Where(epoch => epoch <= result.History.Count).Select(epoch => (float)result.History[epoch - 1].MonitoredLoss)];
    }

    /// <summary>The epoch, from 1, of a point of a curve, from 1.</summary>
    internal static int EpochOf(int point, int points, int epochs) => (int)((((long)point * epochs) + points - 1) / points);

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(SweepRun), PrintMembers);
}
