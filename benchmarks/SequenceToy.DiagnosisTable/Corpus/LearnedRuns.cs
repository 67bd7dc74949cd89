using SequenceToy.Tasks.Counting;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.Signals;
using SequenceToy.Tasks.StateMachines;
using static SequenceToy.DiagnosisTable.Corpus.Making;

namespace SequenceToy.DiagnosisTable.Corpus;

/// <summary>Trainings with settings known to learn the task, or close to them; they reach the goal on thousands of further samples.</summary>
internal static class LearnedRuns
{
    private const string Recommended = "the recommended settings";

    public static IEnumerable<LabelledRun> All =>
    [
        new(Label.Learned, "sum-of-first-two", Recommended, On(new SumOfFirstTwo(), 1)),
        new(Label.Learned, "sum-of-first-two, early stopping", "400 epochs with a patience of 60", On(new SumOfFirstTwo(), 2).WithTraining(epochs: 400).WithEarlyStopping(60)),
        new(Label.Learned, "recall-first", Recommended, On(new RecallFirst(), 3)),
        new(Label.Learned, "recall-last GRU", "a GRU", On(new RecallLast(), 4).WithGru()),
        new(Label.Learned, "flip-flop", Recommended, On(new FlipFlop(), 5)),
        new(Label.Learned, "echo RNN", "a plain RNN at a third of the learning rate, twice the epochs", On(new Echo(), 6).WithRnn().WithTraining(epochs: 200, learningRate: 0.003)),
        new(Label.Learned, "reber", Recommended, On(new Reber(), 7)),
        new(Label.Learned, "running-parity", Recommended, On(new RunningParity(), 8)),
        new(Label.Learned, "alternating-binary", Recommended, On(new AlternatingBinary(), 9)),
        new(Label.Learned, "custom data, linear", "1000 samples of a linear rule without noise, 200 epochs", SequenceExperiment.For(Linear(1000, 10)).WithTraining(epochs: 200).WithSeed(10))
        {
            Fresh = () => Linear(4000, 11),
        },
        new(Label.Learned, "recall-k-back", Recommended, On(new RecallBack(), 101)),
        new(Label.Learned, "narma-10, 24 units", "24 units", On(new Narma10(), 102).WithLstm(hiddenSize: 24)),
        new(Label.Learned, "tomita-4 GRU", "a GRU", On(new Tomita(4), 103).WithGru()),
        new(Label.Learned, "sum-of-first-two, 4 numbers", "four numbers, 8 units, 300 epochs", On(new SumOfFirstTwo(steps: 4), 104).WithLstm(hiddenSize: 8).WithTraining(epochs: 300)),
    ];
}
