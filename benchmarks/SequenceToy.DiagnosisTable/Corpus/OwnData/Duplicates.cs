using SequenceToy.Data;

namespace SequenceToy.DiagnosisTable.Corpus.OwnData;

/// <summary>Samples that occur several times, among training and held-out samples or only among one of them.</summary>
internal static class Duplicates
{
    public static IEnumerable<LabelledRun> All =>
    [
        Copies(PureNoise.Gauss, 5).Run(Label.CannotTell, "memorized noise", 300, 1801, units: 32, epochs: 150),
        Copies(PureNoise.Coin, 4).Run(Label.CannotTell, "memorized flips", 240, 1802, units: 24, epochs: 150),
        Copies(NoiseFloor.Linear(2), 6).Run(Label.CannotTell, "a rule", 300, 1803, epochs: 60),
        Some(Trend.Curve(0.1), 0.1).Run(Label.Learned, "a tenth copied", 800, 1804, epochs: 100),
        Some(NoiseFloor.Square(0.5), 0.1).Run(Label.AtNoiseFloor, "a tenth copied", 1000, 1805, epochs: 60),
        TrainingOnly(PureNoise.Gauss, 3).Run(Label.Overfitting, "memorized noise", 300, 1806, units: 32, epochs: 200),
        TrainingOnly(Trend.Curve(0.1), 3).Run(Label.Learned, "a rule", 900, 1807, epochs: 80),
        TrainingOnly(PureNoise.Coin, 3).Run(Label.Overfitting, "memorized flips", 300, 1808, units: 32, epochs: 200),
        TrainingOnly(NoiseFloor.Linear(0.5), 3).Run(Label.StillLearning, "45 epochs", 450, 1809, epochs: 45),
        Some(PureNoise.Gauss, 0.1).Run(Label.NoBetterThanBaseline, "a tenth copied", 1000, 1810, units: 4, epochs: 12, rate: 0.003),
        Copies(PureNoise.Gauss, 4).Run(Label.CannotTell, "memorized noise", 360, 1851, units: 40, epochs: 120),
        Copies(Imbalanced.Chance(0.2), 6).Run(Label.CannotTell, "memorized classes", 300, 1852, units: 24, epochs: 120),
        Some(NoiseFloor.Square(0.6), 0.15).Run(Label.AtNoiseFloor, "some copied", 1200, 1853, units: 6, epochs: 60),
        TrainingOnly(PureNoise.Gauss, 2).Run(Label.Overfitting, "memorized noise", 320, 1854, units: 40, epochs: 250),
        TrainingOnly(Trend.Curve(0.1), 2).Run(Label.Learned, "a rule", 800, 1855, units: 10, epochs: 90),
    ];

    /// <summary>Every sample several times, in random order.</summary>
    public static OwnSource Copies(OwnSource source, int copies) => source with
    {
        Name = $"{source.Name}, {copies} copies",
        Draw = (count, seed) => Repeated(source.Draw(Math.Max(1, count / copies), seed), count).Shuffled(source.Draw(1, seed).Target, seed + 1),
        DrawFresh = Fresh(source),
    };

    /// <summary>A share of the samples are copies of others, in random order.</summary>
    public static OwnSource Some(OwnSource source, double share) => source with
    {
        Name = FormattableString.Invariant($"{source.Name}, {share} copied"),
        Draw = (count, seed) => Repeated(source.Draw((int)(count * (1 - share)), seed), count).Shuffled(source.Draw(1, seed).Target, seed + 1),
        DrawFresh = Fresh(source),
    };

    /// <summary>Every training sample several times; the held-out samples occur only once.</summary>
    public static OwnSource TrainingOnly(OwnSource source, int copies) => source with
    {
        Name = $"{source.Name}, {copies} training copies",
        Draw = (count, seed) =>
        {
            var training = count - (int)Math.Round(0.2 * count);
            return SequenceDataset.FromSamples(Repeated(source.Draw(training / copies, seed), training).Concat(source.Draw(count - training, seed + 2_000_000)), source.Draw(1, seed).Target);
        },
        DrawFresh = Fresh(source),
    };

    private static Func<int, int, SequenceDataset> Fresh(OwnSource source) => (_, seed) => source.Draw(4000, 1_000_000 + seed);

    private static IEnumerable<Sample> Repeated(SequenceDataset samples, int count) => Enumerable.Range(0, count).Select(index => samples[index % samples.Count]);
}
