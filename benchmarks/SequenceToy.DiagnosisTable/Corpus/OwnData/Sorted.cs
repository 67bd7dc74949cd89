using SequenceToy.Data;
using static SequenceToy.DiagnosisTable.Corpus.OwnData.Rows;

namespace SequenceToy.DiagnosisTable.Corpus.OwnData;

/// <summary>Rows in an order that has to do with their targets; the last ones are held out.</summary>
internal static class Sorted
{
    public static IEnumerable<LabelledRun> All =>
    [
        ByClass(6).Run(Label.CannotTell, "held-out class never trained on", 300, 1601, epochs: 30),
        ByClass(8).Run(Label.CannotTell, "eight classes", 400, 1602, epochs: 30),
        ByClass(3).Run(Label.Learned, "held-out rows are of one class", 500, 1603, epochs: 60),
        LastOfThree.Run(Label.Learned, "held-out rows are of one class", 400, 1604, epochs: 60, change: experiment => experiment.WithGru()),
        LastEqual.Run(Label.CannotTell, "last four targets equal", 20, 1605, epochs: 60),
        ByTarget(0.3).Run(Label.NoBetterThanBaseline, "beyond the trained range", 400, 1606, epochs: 300),
        ByTarget(0.5).Run(Label.NoBetterThanBaseline, "beyond the trained range, 16 units", 400, 1607, units: 16, epochs: 250),
        ByInput(Trend.Curve(0.1)).Run(Label.Learned, "by a number without effect", 600, 1608, epochs: 100),
        ByInput(NoiseFloor.Square(0.5)).Run(Label.AtNoiseFloor, "by a number without effect", 1000, 1609, epochs: 60),
        ByInput(NoiseFloor.Square(0.2)).Run(Label.StillLearning, "16 epochs", 400, 1610, epochs: 16),
        ByClass(2).Run(Label.CannotTell, "one class trained", 100, 1611, epochs: 20, validation: 0.65),
        ByClass(7).Run(Label.CannotTell, "seven classes", 320, 1651, units: 10, epochs: 25),
        LastOfThree.Run(Label.Learned, "500 rows", 500, 1652, units: 10, epochs: 70),
        ByTarget(0.2).Run(Label.NoBetterThanBaseline, "beyond the trained range", 350, 1653, units: 12, epochs: 400),
        ByInput(NoiseFloor.Square(0.7)).Run(Label.AtNoiseFloor, "by a number without effect", 1200, 1654, units: 6, epochs: 60),
        ByInput(Trend.Curve(0.08)).Run(Label.Learned, "by a number without effect", 700, 1655, units: 10, epochs: 90),
    ];

    /// <summary>Separate levels, sorted by class.</summary>
    public static OwnSource ByClass(int classes) =>
        new($"{classes} classes, sorted", (count, seed) => Levels(count, seed, classes).SortedBy(sample => sample.Target[0]));

    /// <summary>Three levels: the last 30% of the rows are all of the middle one.</summary>
    public static OwnSource LastOfThree =>
        new("three classes, last rows equal", (count, seed) =>
        {
            var random = Stream(seed);
            var row = 0;
            return SequenceDataset.Draw(count, TargetSpec.Class(3), () =>
            {
                var level = row++ > 0.7 * count ? 1 : random.NextDouble() < 0.5 ? 0 : random.NextInt32(1, 2);
                return new Sample(new Sequence([.. Uniform(random, 4).Select(value => level + (0.9f * value))]), [level]);
            });
        })
       ;

    /// <summary>A linear rule, sorted by its target.</summary>
    public static OwnSource ByTarget(double noise) =>
        new(FormattableString.Invariant($"sorted by the target, noise of {noise}"), (count, seed) => NoiseFloor.Linear(noise).Draw(count, seed).SortedBy(sample => sample.Target[0]))
        {
            Floor = noise * noise,
            DrawFresh = (count, seed) => Trend.Again(count, seed, (samples, other) => NoiseFloor.Linear(noise).Draw(samples, other).SortedBy(sample => sample.Target[0])),
        };

    /// <summary>A rule, sorted by the second number, which has no effect.</summary>
    public static OwnSource ByInput(OwnSource source) => source with
    {
        Name = $"{source.Name}, sorted",
        Draw = (count, seed) => source.Draw(count, seed).SortedBy(sample => sample.Input[1]),
    };

    /// <summary>A sum whose last four targets are equal.</summary>
    public static OwnSource LastEqual =>
        new("sum, last targets equal", (count, seed) => SequenceDataset.FromSamples(Tiny.Sum.Draw(count, seed).Select((sample, row) => row < count - 4 ? sample : sample with { Target = [2] }), TargetSpec.Number()));

    private static SequenceDataset Levels(int count, int seed, int classes) =>
        Classes(count, seed, classes, random => random.NextInt32(0, classes - 1) is var level ? [.. Uniform(random, 4).Select(value => level + (0.9f * value))] : [], (x, _) => (int)x[0]);
}
