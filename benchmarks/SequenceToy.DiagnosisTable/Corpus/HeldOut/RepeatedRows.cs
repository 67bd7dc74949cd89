using SequenceToy.DiagnosisTable.Corpus.OwnData;

namespace SequenceToy.DiagnosisTable.Corpus.HeldOut;

/// <summary>Rows that occur several times.</summary>
internal static class RepeatedRows
{
    public static IEnumerable<LabelledRun> All =>
    [
        Duplicates.Copies(Unpredictable.Flat, 4).Run(Label.CannotTell, "memorized", 280, 2851, units: 28, epochs: 140),
        Duplicates.Copies(Growth.Cubic(1), 5).Run(Label.CannotTell, "a curve, shuffled", 400, 2852, units: 8, epochs: 60, change: experiment => experiment.WithSplit(Data.Split.Shuffled)),
        Duplicates.Some(MeasuredRules.Sensors(1.2), 0.12).Run(Label.AtNoiseFloor, "some copied", 1400, 2853, units: 6, epochs: 60),
        Duplicates.Some(Unpredictable.Lottery(4), 0.1).Run(Label.NoBetterThanBaseline, "some copied", 1500, 2854, units: 4, epochs: 10, rate: 0.003),
        Duplicates.TrainingOnly(Unpredictable.Flat, 2).Run(Label.Overfitting, "memorized", 280, 2855, units: 36, epochs: 260),
        Duplicates.TrainingOnly(Growth.Saturating(0.1), 2).Run(Label.Learned, "a curve", 1000, 2856, units: 10, epochs: 120),
    ];
}
