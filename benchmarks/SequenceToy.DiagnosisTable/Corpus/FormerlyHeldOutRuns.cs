using SequenceToy.Tasks;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.Signals;
using SequenceToy.Tasks.StateMachines;
using SequenceToy.Training.Schedules;
using static SequenceToy.DiagnosisTable.Corpus.Making;

namespace SequenceToy.DiagnosisTable.Corpus;

/// <summary>Runs that were held out until their verdicts had been seen several times, now for tuning. Seeds, sizes and tasks differ from the others; some use custom data.</summary>
internal static class FormerlyHeldOutRuns
{
    public static IEnumerable<LabelledRun> All =>
    [
        new(Label.Learned, "tomita-1 GRU", "a GRU", On(new Tomita(1), 401).WithGru()),
        new(Label.Learned, "dyck-1", "the recommended settings", On(TaskCatalog.Find("dyck-1")!.Create(), 402)),
        new(Label.Learned, "recall-first of 6 steps, 100 tested", "6 steps, 100 test samples", On(new RecallFirst(steps: 6), 403).WithSamples(testSamples: 100)),
        new(Label.Learned, "sine, 24 units", "24 units", On(new SineWave(), 404).WithLstm(hiddenSize: 24)),
        Own(Label.Learned, "custom data, two rules", "1500 samples with two target numbers, one a thousand times the other, 16 units, 200 epochs", TwoRules, 1500, 405, 16, 200),
        Own(Label.Learned, "custom data, two classes", "2000 samples, which of two numbers is larger, 8 units, 100 epochs", Above, 2000, 407, 8, 100),
        StillLearningRuns.Short("tomita-4 GRU, slow", "a GRU, 10 epochs at 0.003", On(new Tomita(4), 409).WithGru().WithTraining(epochs: 10, learningRate: 0.003)),
        StillLearningRuns.Short("sum-of-first-two GRU, 8 epochs", "a GRU, 8 epochs at 0.005", On(new SumOfFirstTwo(), 410).WithGru().WithTraining(epochs: 8, learningRate: 0.005)),
        StillLearningRuns.Short("sine GRU, 9 epochs", "a GRU, 9 epochs at 0.003", On(new SineWave(), 411).WithGru().WithTraining(epochs: 9, learningRate: 0.003)),
        StillLearningRuns.Short("echo GRU, cosine", "a GRU, 8 epochs at 0.002, cosine", On(new Echo(), 412).WithGru().WithSchedule(new CosineSchedule()).WithTraining(epochs: 8, learningRate: 0.002)),
        StillLearningRuns.Short("custom data, linear, 20 epochs", "200 samples of a linear rule, 20 epochs", SequenceExperiment.For(Linear(200, 413)).WithTraining(epochs: 20).WithSeed(413)) with { Fresh = () => Linear(4000, 414) },
        UnderfittingRuns.Small(new Echo(delay: 7), 415, 2, 45, " of 7 steps"),
        UnderfittingRuns.Small(new RecallBack(delay: 6), 416, 3, 35, " of 6 back"),
        UnderfittingRuns.Small(new Echo(delay: 9), 417, 4, 40, " of 9 steps"),
        UnderfittingRuns.Small(new RecallBack(delay: 3), 418, 2, 45, " of 3 back"),
        OverfittingRuns.Few("echo, 5 samples", On(new Echo(), 419), 5, 500),
        OverfittingRuns.Few("group-s3, 80 samples", On(new GroupWords(), 420), 80, 150),
        OverfittingRuns.Few("recall-k-back, 8 samples", On(new RecallBack(), 421), 8, 120),
        Own(Label.Overfitting, "custom data, two noise targets", "60 samples with two noise targets, 64 units, 600 epochs", TwoNoises, 60, 422, 64, 600),
        Own(Label.Overfitting, "custom data, a rule and noise", "60 samples with an easy target number and a noise target a thousandth as large, 64 units, 800 epochs", RuleAndNoise, 60, 424, 64, 800),
        new(Label.NotLearning, "recall-first RNN, 50 steps", "a plain RNN and a lag of 50 steps", On(new RecallFirst(steps: 50), 426).WithRnn().WithTraining(epochs: 25, learningRate: 0.002)),
        new(Label.NotLearning, "sum-of-first-two GRU, rate 1e-7", "a GRU at a learning rate of 1e-7, four numbers", On(new SumOfFirstTwo(steps: 4), 427).WithGru().WithTraining(epochs: 50, learningRate: 1e-7)),
        new(Label.NotLearning, "sum-of-first-two, rate 20", "a learning rate of 20: every unit is dead after a few steps", On(new SumOfFirstTwo(), 428).WithTraining(epochs: 60, learningRate: 20)),
        Own(Label.NoBetterThanBaseline, "custom data, two noise targets, many", "4000 samples with two noise targets, 4 units, 10 epochs", TwoNoises, 4000, 429, 4, 10),
        DivergedRuns.Far("sum-of-first-two GRU, SGD 100", "a GRU, gradient descent at 100, without a clip", On(new SumOfFirstTwo(), 431).WithGru().WithSgd(100).Constant()),
        DivergedRuns.Far("echo RNN relu, SGD 5", "rectified units, gradient descent at 5, without a clip", On(new Echo(), 432).WithRelu().WithSgd(5)),
        UnstableRuns.Fast(new SumOfFirstTwo(), 433, 0.35, 70),
        UnstableRuns.Fast(new RecallLast(steps: 4), 434, 0.35, 60, with: " of 4 steps"),
        UnstableRuns.Fast(new RecallFirst(steps: 4), 435, 0.07, 60, "RNN", " of 4 steps", experiment => experiment.WithRnn()),
    ];

    private static LabelledRun Own(Label label, string id, string how, Func<int, int, Data.SequenceDataset> draw, int count, int seed, int units, int epochs) =>
        new(label, id, how, SequenceExperiment.For(draw(count, seed)).WithLstm(hiddenSize: units).WithTraining(epochs: epochs).WithSeed(seed)) { Fresh = () => draw(4000, seed + 1) };
}
