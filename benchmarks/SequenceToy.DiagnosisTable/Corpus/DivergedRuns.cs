using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.Signals;
using static SequenceToy.DiagnosisTable.Corpus.Making;

namespace SequenceToy.DiagnosisTable.Corpus;

/// <summary>Trainings whose updates are so large that numbers exceed the range of a float.</summary>
internal static class DivergedRuns
{
    public static IEnumerable<LabelledRun> All =>
    [
        Far("sum-of-first-two, SGD 100", "gradient descent at a learning rate of 100, without a clip", On(new SumOfFirstTwo(), 91).WithSgd(100).Constant()),
        Far("recall-first RNN relu, 60 steps", "rectified units over 60 steps, unscaled, Adam at 0.5 without a clip", On(new RecallFirst(steps: 60), 79).WithRelu().WithoutScaling().Constant().WithTraining(epochs: 50, learningRate: 0.5)),
        Far("echo RNN relu, SGD 10", "a plain RNN of rectified units, gradient descent at 10", On(new Echo(), 93).WithRelu().WithSgd(10)),
        Far("recall-first, SGD 3, 6 steps", "gradient descent at 3, without a clip", On(new RecallFirst(steps: 6), 94).WithSgd(3).Constant()),
        Far("sine, SGD 100", "gradient descent at 100, without a clip", On(new SineWave(), 95).WithSgd(100)),
        Far("narma-10, SGD 3", "gradient descent at 3, without a clip", On(new Narma10(), 96).WithSgd(3)),
        Far("recall-k-back RNN relu, SGD 3", "rectified units, gradient descent at 3, without a clip", On(new RecallBack(), 97).WithRelu().WithSgd(3)),
        RanAway("sum-of-first-two GRU SGD 0.5, unscaled", "a GRU, gradient descent at 0.5 on four unscaled numbers, without a clip, 3 epochs: still finite", On(new SumOfFirstTwo(steps: 4), 100).WithGru().WithSgd(0.5).WithoutScaling().Constant().WithTraining(epochs: 3)),
        Far("mackey-glass GRU, SGD 100", "a GRU, gradient descent at 100, without a clip", On(new MackeyGlass(), 191).WithGru().WithSgd(100)),
        Far("recall-last RNN relu, SGD 20", "rectified units, gradient descent at 20, without a clip", On(new RecallLast(), 192).WithRelu().WithSgd(20).Constant()),
    ];

    // All numbers are finite, but the error is far above the baseline's.
    private static LabelledRun RanAway(string id, string how, SequenceExperiment experiment) => new(Label.Diverged, id, how, experiment) { IsFinite = true };

    internal static LabelledRun Far(string id, string how, SequenceExperiment experiment) => new(Label.Diverged, id, how, experiment);
}
