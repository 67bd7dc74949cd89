using SequenceToy.DiagnosisTable.Corpus.OwnData;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Training.Optimizers;
using static SequenceToy.DiagnosisTable.Corpus.Making;

namespace SequenceToy.DiagnosisTable.Corpus;

/// <summary>Runs that users reported as judged incorrectly, and variants of them.</summary>
internal static class ReportedRuns
{
    public static IEnumerable<LabelledRun> All =>
    [
        Eight(2), Eight(514), Eight(512),
        Steep(381, 11), Steep(521, 12),
        new(Label.Learned, "two-sequences, seed 1006", "the recommended settings", On(new TwoSequences(), 1006)),
        Unscaled(531), Unscaled(532),
        RanAway(3, 541), RanAway(30, 542), RanAway(100, 543),
        First(1, 551), First(2, 552), First(3, 553),
    ];

    // A smooth fall.
    private static LabelledRun Eight(int seed) =>
        new(Label.StillLearning, $"sum-of-first-two, 8 epochs, seed {seed}", "8 epochs; 50 reach the goal", On(new SumOfFirstTwo(), seed).WithTraining(epochs: 8))
        {
            Cured = On(new SumOfFirstTwo(), seed).WithTraining(epochs: 50),
        };

    // Cut during a steep fall.
    private static LabelledRun Steep(int seed, int epochs)
    {
        var experiment = On(new Adding(MarkerPlacement.OneInEachHalf, 20), seed).WithTraining(epochs: epochs);
        return StillLearningRuns.Short($"adding of 20 steps, {epochs} epochs, seed {seed}", $"{epochs} epochs, cut during a steep fall", experiment);
    }

    // From far above the baseline, falling to the end.
    private static LabelledRun Unscaled(int seed)
    {
        var experiment = On(new SumOfFirstTwo(), seed).WithoutScaling().Constant().WithTraining(learningRate: 0.001);
        return new(Label.StillLearning, $"sum-of-first-two, unscaled, seed {seed}", "without scaling, at a constant 0.001; ten times the epochs reduce the error to a tenth", experiment) { IsFarOff = true };
    }

    private static LabelledRun RanAway(double rate, int seed) =>
        new(
            Label.Diverged,
            FormattableString.Invariant($"sum-of-first-two, RMSprop {rate}"),
            FormattableString.Invariant($"RMSprop at {rate}, runs away within the first epoch but stays finite"),
            On(new SumOfFirstTwo(), seed).WithoutClip().Constant().WithOptimizer(new RmsProp()).WithTraining(learningRate: rate))
        { IsFinite = true };

    // A linear rule, hardly begun.
    private static LabelledRun First(int epochs, int seed) =>
        new OwnSource("linear rule", (count, drawn) => Linear(count, drawn))
            .Run(Label.StillLearning, $"{epochs} epoch{(epochs == 1 ? "" : "s")}", 2000, seed, epochs: epochs);
}
