using SequenceToy.Tasks;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.Recall;
using SequenceToy.Tasks.StateMachines;
using SequenceToy.Training.Engines;

namespace SequenceToy.Reliability.Fuzz.Readers;

/// <summary>Small runs of each kind, whose files are the corpus. The fused engine: the same bits in each process.</summary>
internal static class ValidRuns
{
    /// <summary>Tasks with a fixed length, masks, lengths and snapshots; own data of numbers and classes; a run that follows a suggestion.</summary>
    public static IEnumerable<SequenceExperiment> All =>
    [
        Of(new SumOfFirstTwo()).WithGru(hiddenSize: 2),
        Of(new SumOfFirstTwo()).WithLstm(hiddenSize: 2, layers: 2, bidirectional: true).WithSnapshots(),
        Of(new CopyMemory(recalled: 2, delay: 3)).WithRnn(hiddenSize: 3).WithSnapshots(),
        Of(new RunningParity()).WithLstm(hiddenSize: 2).WithTestLengths(new LengthRange(3, 9), samplesPerLength: 2),
        Of(new TemporalOrder()).WithGru(hiddenSize: 2),
        Own.WithLstm(hiddenSize: 2).WithEarlyStopping(),
        OwnClasses.WithGru(hiddenSize: 2).WithStandardScaling().WithGoal(Metric.Accuracy, 0.9),
        Following(Of(new SumOfFirstTwo()).WithLstm(hiddenSize: 2)),
    ];

    /// <summary>Own sequences of several lengths with two features, each with a number as its target.</summary>
    public static SequenceDataset OwnSamples { get; } = SequenceDataset.FromSamples(Enumerable.Range(0, 40).Select(i => new Sample(Features(i), [i % 7])), TargetSpec.Number());

    /// <summary>An experiment on them.</summary>
    public static SequenceExperiment Own => Short(SequenceExperiment.For(OwnSamples));

    private static SequenceExperiment OwnClasses =>
        Short(SequenceExperiment.For(SequenceDataset.FromSamples(Enumerable.Range(0, 40).Select(i => new Sample(new Sequence([i, i % 5, 1]), [i % 3])), TargetSpec.Class(3))));

    /// <summary>An experiment on a task.</summary>
    public static SequenceExperiment Of(ISequenceTask task) => Short(SequenceExperiment.For(task).WithSamples(24, testSamples: 12));

    private static SequenceExperiment Following(SequenceExperiment experiment)
    {
        using var result = experiment.Run();
        return result.Diagnosis.Suggestions.Take(1).Aggregate(experiment, (before, suggestion) => before.WithSuggestion(suggestion)).WithTraining(epochs: 4);
    }

    private static SequenceExperiment Short(SequenceExperiment experiment) => experiment.WithTraining(epochs: 4, batchSize: 8).WithSeed(3).WithEngine(Engine.Fused).WithDevice(ComputeDevice.Cpu);

    private static Sequence Features(int i) => new(Enumerable.Range(0, 2 * (3 + (i % 3))).Select(step => (float)((i * step) % 11)).ToArray(), 2);
}
