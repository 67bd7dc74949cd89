using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.Recall;
using SequenceToy.Tasks.Signals;
using SequenceToy.Tasks.StateMachines;
using static SequenceToy.DiagnosisTable.Corpus.Making;

namespace SequenceToy.DiagnosisTable.Corpus;

/// <summary>Trainings that cannot learn the task: no better than the baseline on thousands of samples and on the training samples.</summary>
internal static class NotLearningRuns
{
    public static IEnumerable<LabelledRun> All =>
    [
        new(Label.NotLearning, "two-sequences, closed forget gate", "the forget gate starts at −6: nothing is kept for 100 steps", On(new TwoSequences(), 81).WithLstm(forgetBias: -6)),
        new(Label.NotLearning, "copy-memory-s10", "ten symbols, ten epochs: the plateau at the baseline", On(new CopyMemory(10), 82).WithTraining(epochs: 10)),
        new(Label.NotLearning, "recall-first RNN, 60 steps", "a plain RNN and a lag of 60 steps", On(new RecallFirst(steps: 60), 83).WithRnn().WithTraining(epochs: 30, learningRate: 0.003)),
        new(Label.NotLearning, "sum-of-first-two, rate 1e-7", "a learning rate of 1e-7", On(new SumOfFirstTwo(), 84).WithTraining(epochs: 60, learningRate: 1e-7)),
        new(Label.NotLearning, "flip-flop, rate 1e-6", "a learning rate of 1e-6", On(new FlipFlop(), 85).WithTraining(epochs: 10, learningRate: 1e-6)),
        new(Label.NotLearning, "long-lag-2c, closed forget gate", "the forget gate starts at −6", On(new LongLagWithDistractors(lag: 30, kinds: 20), 86).WithLstm(forgetBias: -6).WithTraining(epochs: 6)),
        new(Label.NotLearning, "parity, too long", "strings of 60 to 80 bits: none is short enough to learn from", On(new Parity(new(60, 80)), 87).WithTraining(epochs: 12)),
        new(Label.NoBetterThanBaseline, "custom data of noise, many", "4000 samples with noise targets, 4 units, 8 epochs", SequenceExperiment.For(Noise(4000, 88)).WithLstm(hiddenSize: 4).WithTraining(epochs: 8).WithSeed(88))
        {
            Fresh = () => Noise(4000, 89),
            Own = new(() => Noise(4000, 89)) { Floor = 1 },
        },
        new(Label.NotLearning, "recall-first, rate 0.5", "a learning rate of 0.5: after a few steps every unit is saturated and the answer is constant", On(new RecallFirst(), 78).Constant().WithoutClip().WithTraining(epochs: 60, learningRate: 0.5)),
        new(Label.NotLearning, "sine RNN relu, rate 0.1", "rectified units at a learning rate of 0.1: all units are dead", On(new SineWave(), 7).WithRelu().Constant().WithoutClip().WithTraining(epochs: 25, learningRate: 0.1)),
        new(Label.NotLearning, "adding-urnn RNN", "a plain RNN and a lag of 100 steps", On(new Adding(), 181).WithRnn().WithTraining(epochs: 8, learningRate: 0.001)),
        new(Label.NotLearning, "temporal-order-6a, closed forget gate", "the forget gate starts at −6", On(new TemporalOrder(), 182).WithLstm(forgetBias: -6, hiddenSize: 8).WithTraining(epochs: 8)),
        new(Label.NotLearning, "recall-first, closed forget gate", "the forget gate starts at −8, a lag of 30 steps", On(new RecallFirst(steps: 30), 183).WithLstm(forgetBias: -8).WithTraining(epochs: 30, learningRate: 0.003)),
    ];
}
