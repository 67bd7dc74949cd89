using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.Recall;
using SequenceToy.Tasks.Signals;
using SequenceToy.Tasks.StateMachines;
using SequenceToy.Training.Optimizers;
using static SequenceToy.DiagnosisTable.Corpus.Making;

namespace SequenceToy.DiagnosisTable.Corpus.HeldOut;

/// <summary>Held-out runs on tasks that do not learn, diverge or are unstable.</summary>
internal static class FailingTaskRuns
{
    public static IEnumerable<LabelledRun> All =>
    [
        new(Label.NotLearning, "echo GRU, rate 1e-7", "a GRU at a learning rate of 1e-7", On(new Echo(), 641).WithGru().WithTraining(epochs: 20, learningRate: 1e-7)),
        new(Label.NotLearning, "parity, 50 to 70 bits GRU", "strings of 50 to 70 bits, a GRU: none is short enough to learn from", On(new Parity(new(50, 70)), 642).WithGru().WithTraining(epochs: 10)),
        new(Label.NotLearning, "temporal-order-6b, closed forget gate", "the forget gate starts at −5", On(new TemporalOrder(positions: 3), 643).WithLstm(forgetBias: -5, hiddenSize: 12).WithTraining(epochs: 8)),
        new(Label.NotLearning, "copy-memory of 5 symbols, 8 epochs", "five symbols over 60 steps, eight epochs: the plateau at the baseline", On(new CopyMemory(5, 60), 644).WithTraining(epochs: 8)),
        DivergedRuns.Far("mackey-glass RNN relu, SGD 30", "rectified units, gradient descent at 30, without a clip", On(new MackeyGlass(), 651).WithRelu().WithSgd(30)),
        DivergedRuns.Far("adding of 20 steps, SGD 100", "gradient descent at 100, without a clip", On(new Adding(steps: 20), 652).WithSgd(100).Constant()),
        DivergedRuns.Far("narma-10 GRU, SGD 30", "a GRU, gradient descent at 30, without a clip", On(new Narma10(), 653).WithGru().WithSgd(30)),
        new(Label.Diverged, "recall-last, RMSprop 20", "RMSprop at 20, runs away within the first epoch but stays finite", On(new RecallLast(), 654).WithoutClip().Constant().WithOptimizer(new RmsProp()).WithTraining(learningRate: 20)) { IsFinite = true },
        UnstableRuns.Fast(new SumOfFirstTwo(steps: 5), 661, 0.25, 75, with: " of 5 numbers"),
        UnstableRuns.Fast(new RecallLast(steps: 6), 662, 0.3, 55, with: " of 6 steps"),
        UnstableRuns.Fast(new RecallLast(steps: 4), 663, 0.08, 65, "RNN", " of 4 steps", experiment => experiment.WithRnn()),
        UnstableRuns.Fast(new RecallFirst(steps: 3), 664, 0.3, 50, "GRU", " of 3 steps", experiment => experiment.WithGru()),
    ];
}
