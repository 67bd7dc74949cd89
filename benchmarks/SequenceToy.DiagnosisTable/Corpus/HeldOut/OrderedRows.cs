using SequenceToy.DiagnosisTable.Corpus.OwnData;
using static SequenceToy.DiagnosisTable.Corpus.OwnData.Rows;

namespace SequenceToy.DiagnosisTable.Corpus.HeldOut;

/// <summary>Rows in order of a column.</summary>
internal static class OrderedRows
{
    public static IEnumerable<LabelledRun> All =>
    [
        Species(5).Run(Label.CannotTell, "five species", 350, 2701, units: 8, epochs: 30),
        Species(4).Run(Label.Learned, "four species, shuffled", 480, 2702, units: 10, epochs: 60, change: experiment => experiment.WithSplit(Data.Split.Shuffled)),
        Species(3).Run(Label.Learned, "three species, stratified, GRU", 360, 2703, units: 8, epochs: 60, change: experiment => experiment.WithGru().WithSplit(Data.Split.Stratified)),
        ByDose.Run(Label.NoBetterThanBaseline, "extrapolation", 450, 2704, units: 10, epochs: 200),
        ByTarget.Run(Label.AtNoiseFloor, "by the target, shuffled", 1500, 2705, units: 8, epochs: 60, change: experiment => experiment.WithSplit(Data.Split.Shuffled)),
        ByNumber.Run(Label.AtNoiseFloor, "by a number without effect", 1300, 2706, units: 10, epochs: 60),
        Species(2).Run(Label.CannotTell, "two species, one trained", 140, 2707, units: 6, epochs: 25, validation: 0.6),
    ];

    /// <summary>Species with separate sizes in four measurements, sorted by species.</summary>
    public static OwnSource Species(int kinds) =>
        new($"{kinds} species, sorted", (count, seed) => Classes(count, seed, kinds, random => random.NextInt32(0, kinds - 1) is var kind ? [.. Normal(random, 4).Select(value => (3 * kind) + (0.5f * value))] : [], (x, _) => Math.Clamp((int)Math.Round(x.Average() / 3), 0, kinds - 1)).SortedBy(sample => sample.Target[0]));

    /// <summary>A linear rule of a dose, sorted by the dose; fresh samples have the doses of the held-out part.</summary>
    public static OwnSource ByDose =>
        new("sorted by dose", Doses) { Floor = 1, DrawFresh = (count, seed) => Trend.Again(count, seed, Doses) };

    /// <summary>The rule of two sensors, sorted by its target.</summary>
    public static OwnSource ByTarget => Sorted(MeasuredRules.Sensors(1), sample => sample.Target[0]);

    /// <summary>An absolute value, sorted by a number without effect.</summary>
    public static OwnSource ByNumber => Sorted(MeasuredRules.Absolute(0.9), sample => sample.Input[2]);

    private static OwnSource Sorted(OwnSource source, Func<Data.Sample, double> key) => source with { Name = $"{source.Name}, sorted", Draw = (count, seed) => source.Draw(count, seed).SortedBy(key) };

    private static Data.SequenceDataset Doses(int count, int seed) =>
        Numbers(count, seed, random => [20 * random.NextSingle(), random.NextSingle(), random.NextSingle()], (x, random) => 5 + (3 * x[0]) + random.NextGaussian()).SortedBy(sample => sample.Input[0]);
}
