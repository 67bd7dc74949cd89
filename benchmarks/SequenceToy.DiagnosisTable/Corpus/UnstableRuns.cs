using SequenceToy.Tasks;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using static SequenceToy.DiagnosisTable.Corpus.Making;

namespace SequenceToy.DiagnosisTable.Corpus;

/// <summary>Trainings with a constant learning rate that is far too high, without gradient clipping. The recommended rate reaches the goal, and stopping slightly earlier gives a
/// very different error.</summary>
internal static class UnstableRuns
{
    public static IEnumerable<LabelledRun> All =>
    [
        Fast(new SumOfFirstTwo(), 201, 0.25, 60),
        Fast(new SumOfFirstTwo(), 202, 0.3, 80),
        Fast(new RecallLast(), 203, 0.4, 60),
        Fast(new SumOfFirstTwo(), 204, 0.1, 60, "RNN", change: experiment => experiment.WithRnn()),
        Fast(new RecallFirst(steps: 6), 205, 0.05, 60, with: " of 6 steps", kind: "RNN", change: experiment => experiment.WithRnn()),
        Fast(new RecallFirst(steps: 3), 206, 0.25, 60, with: " of 3 steps"),
        Fast(new RecallBack(), 207, 10, 20, "SGD", change: experiment => experiment.WithSgd(10)),
        Fast(new SumOfFirstTwo(), 208, 1, 60, "SGD", change: experiment => experiment.WithSgd(1)),
        Fast(new SumOfFirstTwo(steps: 4), 221, 0.2, 70, with: " of 4 numbers"),
        Fast(new RecallLast(steps: 5), 222, 0.3, 50, with: " of 5 steps", kind: "GRU", change: experiment => experiment.WithGru()),
        Fast(new RecallFirst(steps: 5), 223, 0.06, 50, with: " of 5 steps", kind: "RNN", change: experiment => experiment.WithRnn()),
    ];

    internal static LabelledRun Fast(ISequenceTask task, int seed, double rate, int epochs, string kind = "LSTM", string with = "", Func<SequenceExperiment, SequenceExperiment>? change = null)
    {
        var experiment = On(task, seed).Constant().WithoutClip().WithStopWhenSolved(false).WithTraining(epochs: epochs, learningRate: rate);
        return new(
            Label.Unstable,
            FormattableString.Invariant($"{task.Id}{with} {kind}, rate {rate}"),
            FormattableString.Invariant($"{kind}, a constant {rate} without a clip, {epochs} epochs; with the recommended settings the goal is reached, and stopping a few epochs earlier changes the error by a factor of two"),
            change?.Invoke(experiment) ?? experiment)
        {
            Cured = On(task, seed),
        };
    }
}
