using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.Signals;
using SequenceToy.Tasks.StateMachines;
using static SequenceToy.DiagnosisTable.Corpus.Making;

namespace SequenceToy.DiagnosisTable.Corpus;

/// <summary>Trainings that memorize too few samples: training samples score far better than others; many samples reach the goal.</summary>
internal static class OverfittingRuns
{
    public static IEnumerable<LabelledRun> All =>
    [
        Few("sum-of-first-two, 15 samples", On(new SumOfFirstTwo(), 61).WithLstm(hiddenSize: 32), 15, 500),
        Few("recall-k-back, 5 samples", On(new RecallBack(), 62), 5, 100),
        Few("flip-flop, 60 samples", On(new FlipFlop(), 63), 60, 150),
        Few("echo, 4 samples", On(new Echo(), 64), 4, 600),
        Few("delayed-xor, 16 samples", On(new DelayedXor(), 65), 16, 200),
        Few("group-s3, 100 samples", On(new GroupWords(), 66), 100, 150),
        Few("narma-10, 5 samples", On(new Narma10(), 67), 5, 700),
        Few("tomita-5, 60 samples, cosine", On(new Tomita(5), 68).WithSchedule(new Training.Schedules.CosineSchedule()), 60, 200),
        Few("recall-first, 24 samples, no validation", On(new RecallFirst(steps: 8), 69).WithLstm(hiddenSize: 32), 24, 400, validationSplit: 0),
        new(Label.Overfitting, "custom data of noise", "60 samples with noise targets, 64 units, 600 epochs: they can only be memorized", SequenceExperiment.For(Noise(60, 70)).WithLstm(hiddenSize: 64).WithTraining(epochs: 600).WithSeed(70))
        {
            Fresh = () => Noise(4000, 71),
        },
        Few("even-pairs, 100 samples", On(new EvenPairs(), 161), 100, 150),
        Few("sine GRU, 4 samples", On(new SineWave(), 162).WithGru(), 4, 600),
        Few("tomita-3, 20 samples", On(new Tomita(3), 163), 20, 150),
    ];

    internal static LabelledRun Few(string id, SequenceExperiment experiment, int samples, int epochs, double validationSplit = 0.2) =>
        new(Label.Overfitting, id, $"{samples} samples, {epochs} epochs; with many samples the goal is reached", experiment.WithFew(samples, epochs, validationSplit))
        {
            Cured = experiment,
        };
}
