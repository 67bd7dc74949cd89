using SequenceToy.DiagnosisTable.Corpus.OwnData;
using static SequenceToy.DiagnosisTable.Corpus.OwnData.Rows;

namespace SequenceToy.DiagnosisTable.Corpus.HeldOut;

/// <summary>Classes of very different frequency.</summary>
internal static class RareEvents
{
    public static IEnumerable<LabelledRun> All =>
    [
        Alarm(0.12).Run(Label.Learned, "2200 rows, shuffled", 2200, 2801, units: 12, epochs: 60, change: experiment => experiment.WithSplit(Data.Split.Shuffled)),
        Grades.Run(Label.Learned, "three grades, stratified", 1100, 2802, units: 8, epochs: 60, change: experiment => experiment.WithSplit(Data.Split.Stratified)),
        Accident.Run(Label.NoBetterThanBaseline, "1700 rows", 1700, 2803, units: 5, epochs: 12, rate: 0.003),
        Misread(0.35, 0.12).Run(Label.AtNoiseFloor, "3500 rows, GRU", 3500, 2804, units: 5, epochs: 40, rate: 0.005, change: experiment => experiment.WithGru()),
        Alarm(0.12).Run(Label.StillLearning, "3 epochs", 900, 2805, units: 10, epochs: 3),
        Alarm(0.08).Run(Label.NotLearning, "rate 2e-7", 1200, 2806, units: 8, epochs: 12, rate: 2e-7, cure: experiment => experiment.WithTraining(epochs: 50, learningRate: 0.01)),
        Accident.Run(Label.CannotTell, "75 rows", 75, 2807, units: 5, epochs: 40, rate: 0.005),
    ];

    /// <summary>Class 1 if the last of six readings is in the upper share.</summary>
    public static OwnSource Alarm(double share) =>
        new(FormattableString.Invariant($"alarm of {share}"), (count, seed) => Classes(count, seed, 2, random => Uniform(random, 6), (x, _) => x[5] >= 1 - share ? 1 : 0));

    /// <summary>Three grades of 75%, 20% and 5% with separate levels.</summary>
    public static OwnSource Grades =>
        new("three grades", (count, seed) => Classes(count, seed, 3, random => Grade(random.NextDouble(), 0.75, 0.95) is var grade ? [.. Uniform(random, 5).Select(value => (1.5f * grade) + value)] : [], (x, _) => (int)(x[0] / 1.5f)));

    /// <summary>Three classes of 85%, 10% and 5%, independent of four numbers.</summary>
    public static OwnSource Accident =>
        new("accidents", (count, seed) => Classes(count, seed, 3, random => Normal(random, 4), (_, random) => Grade(random.NextDouble(), 0.85, 0.95))) { Floor = 0.15 };

    /// <summary>The alarm with a share of wrong classes.</summary>
    public static OwnSource Misread(double share, double wrong) =>
        new(FormattableString.Invariant($"alarm of {share}, {wrong} misread"), (count, seed) => Classes(count, seed, 2, random => Uniform(random, 6), (x, random) => (x[5] >= 1 - share) != (random.NextDouble() < wrong) ? 1 : 0)) { Floor = wrong };

    private static int Grade(double value, double first, double second) => value < first ? 0 : value < second ? 1 : 2;
}
