using SequenceToy.DiagnosisTable.Corpus.OwnData;
using static SequenceToy.DiagnosisTable.Corpus.OwnData.Rows;

namespace SequenceToy.DiagnosisTable.Corpus.HeldOut;

/// <summary>Few rows.</summary>
internal static class FewRows
{
    public static IEnumerable<LabelledRun> All =>
    [
        Largest.Run(Label.CannotTell, "8 rows memorized", 8, 2601, units: 12, epochs: 250),
        Largest.Run(Label.CannotTell, "16 rows, GRU", 16, 2602, units: 8, epochs: 80, change: experiment => experiment.WithGru()),
        OutOfRange.Run(Label.CannotTell, "50 rows, nothing held out", 50, 2603, units: 12, epochs: 150, validation: 0),
        OutOfRange.Run(Label.Learned, "25 held out", 125, 2604, units: 8, epochs: 100),
        OutOfRange.Run(Label.Learned, "30 held out, stratified", 100, 2605, units: 6, epochs: 120, validation: 0.3, change: experiment => experiment.WithGru().WithSplit(Data.Split.Stratified)),
        Area.Run(Label.Overfitting, "60 rows, half held out", 60, 2606, units: 36, epochs: 1100, rate: 0.02, validation: 0.5),
        Equal.Run(Label.CannotTell, "all rows of one class", 90, 2607, units: 6, epochs: 20),
    ];

    /// <summary>The largest of three uniform numbers.</summary>
    public static OwnSource Largest => new("largest of three", (count, seed) => Numbers(count, seed, random => Uniform(random, 3), (x, _) => x.Max()));

    /// <summary>Whether five readings of two features are out of range: all near −3 or all near 3 instead of near 0.</summary>
    public static OwnSource OutOfRange =>
        new("out of range", (count, seed) => Classes(count, seed, 2, random => random.NextInt32(0, 3) switch { 0 => -3, 1 => 3, _ => 0 } is var middle ? [.. Normal(random, 10).Select(value => middle + (0.3f * value))] : [], (x, _) => Math.Abs(x.Average()) > 1.5 ? 1 : 0, features: 2));

    /// <summary>The product of two of seven normal numbers, plus a tenth of noise.</summary>
    public static OwnSource Area => new("area", (count, seed) => Numbers(count, seed, random => Normal(random, 7), (x, random) => (x[1] * x[5]) + (0.1 * random.NextGaussian()))) { Floor = 0.01 };

    /// <summary>One of two possible classes, always the same.</summary>
    public static OwnSource Equal => new("one class", (count, seed) => Classes(count, seed, 2, random => Normal(random, 4), (_, _) => 1));
}
