using SequenceToy.Diagnosis;
using SequenceToy.Tasks;
using static SequenceToy.DiagnosisTable.Corpus.Making;

namespace SequenceToy.DiagnosisTable.Corpus;

/// <summary>Steps so long that numbers leave what a float can hold.</summary>
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
        RanAway("sum-of-first-two RNN relu, 3 epochs at 1", "rectified units, Adam at 1 without a clip, 3 epochs: still finite", On(new SumOfFirstTwo(), 99).WithRelu().WithoutScaling().Constant().WithoutClip().WithTraining(epochs: 3, learningRate: 1)),
        RanAway("recall-first RNN relu, 4 epochs at 0.5", "rectified units over 20 steps, unscaled, Adam at 0.5 without a clip, 4 epochs: still finite", On(new RecallFirst(steps: 20), 98).WithRelu().WithoutScaling().Constant().WithoutClip().WithTraining(epochs: 4, learningRate: 0.5)),
        RanAway("sine RNN relu, 3 epochs at 0.3", "rectified units, Adam at 0.3 without a clip, 3 epochs: still finite", On(new SineWave(), 100).WithRelu().Constant().WithoutClip().WithTraining(epochs: 3, learningRate: 0.3)),
        Far("mackey-glass GRU, SGD 100", "a GRU, gradient descent at 100, without a clip", On(new MackeyGlass(), 191).WithGru().WithSgd(100)),
        Far("recall-last RNN relu, SGD 20", "rectified units, gradient descent at 20, without a clip", On(new RecallLast(), 192).WithRelu().WithSgd(20).Constant()),
    ];

    // Every number is finite, and worse by far than saying the mean.
    private static LabelledRun RanAway(string id, string how, SequenceExperiment experiment) => new(Verdict.Diverged, id, how, experiment) { IsFinite = true };

    internal static LabelledRun Far(string id, string how, SequenceExperiment experiment) => new(Verdict.Diverged, id, how, experiment);
}
