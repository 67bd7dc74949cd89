using SequenceToy.Guards;
using SequenceToy.Inspection.Snapshots;
using SequenceToy.Training;

namespace SequenceToy.Tests.Storage.Checkpoints;

/// <summary>Trainings that do not reach their end.</summary>
internal static class Interrupted
{
    /// <summary>Cancels a training when an epoch is done: it ends in the midst of the next, if there is one.</summary>
    public static void CancelAfter(this SequenceExperiment experiment, int epoch)
    {
        using var source = new CancellationTokenSource();
        using var result = experiment.Run(
            new Reported(record =>
            {
                if (record.Epoch == epoch)
                {
                    source.Cancel();
                }
            }),
            source.Token);
    }

    /// <summary>Ends it when an epoch is done as a crash does: nothing is left but the file as it was then.</summary>
    public static void CrashAfter(this SequenceExperiment experiment, int epoch)
    {
        var run = () => experiment.Run(new Reported(record =>
        {
            if (record.Epoch == epoch)
            {
                throw new InvalidOperationException("crash");
            }
        }));

        run.Should().Throw<InvalidOperationException>().WithMessage("crash");
    }

    /// <summary>All that must be the same in two results, to be compared by value.</summary>
    public static Outcome Outcome(this ExperimentResult result) => new(
        result.StopReason, result.BestEpoch, result.History, [.. result.Model.GetWeights()], result.Scores, result.Snapshots, result.Settings, result.EngineChoice);

    private sealed class Reported(Action<EpochRecord> action) : IProgress<EpochRecord>
    {
        public void Report(EpochRecord value) => action(value);
    }
}

internal sealed record Outcome(
    StopReason StopReason,
    int? BestEpoch,
    ValueList<EpochRecord> History,
    ValueList<float> Weights,
    SequenceToy.Metrics.Scores Scores,
    ValueList<Snapshot> Snapshots,
    ExperimentSettings Settings,
    SequenceToy.Training.Engines.EngineChoice EngineChoice);
