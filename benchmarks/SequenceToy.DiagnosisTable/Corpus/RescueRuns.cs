using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.Signals;
using SequenceToy.Tasks.StateMachines;
using static SequenceToy.DiagnosisTable.Corpus.Making;

namespace SequenceToy.DiagnosisTable.Corpus;

/// <summary>Ten failing training runs of several tasks and kinds, chosen before any suggestion was tried on them.</summary>
internal static class RescueRuns
{
    public static IReadOnlyList<(string Id, SequenceExperiment Experiment)> All { get; } =
    [
        ("sum-of-first-two, the tutorial's settings", On(new SumOfFirstTwo(), 301).WithPreset(Preset.Tutorial)),
        ("narma-10, 6 epochs", On(new Narma10(), 302).WithTraining(epochs: 6)),
        ("echo, 3 units", On(new Echo(), 303).WithLstm(hiddenSize: 3).WithTraining(epochs: 50)),
        ("recall-k-back, 2 units", On(new RecallBack(), 304).WithLstm(hiddenSize: 2).WithTraining(epochs: 40)),
        ("group-s3, 100 samples", On(new GroupWords(), 305).WithFew(100, 100)),
        ("sum-of-first-two, 15 samples", On(new SumOfFirstTwo(), 306).WithLstm(hiddenSize: 32).WithFew(15, 300)),
        ("two-sequences, closed forget gate", On(new TwoSequences(), 307).WithLstm(forgetBias: -6)),
        ("recall-first, rate 1e-6", On(new RecallFirst(), 308).WithTraining(epochs: 60, learningRate: 1e-6)),
        ("sine, gradient descent at 100", On(new SineWave(), 309).WithSgd(100)),
        ("recall-last, rate 0.4", On(new RecallLast(), 310).Constant().WithoutClip().WithTraining(epochs: 60, learningRate: 0.4)),
    ];
}
