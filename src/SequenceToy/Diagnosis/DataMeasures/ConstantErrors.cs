using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.DataMeasures;

/// <summary>Compares the errors of the constant prediction on two parts of the data.</summary>
internal static class ConstantErrors
{
    /// <summary>Returns the error on held-out samples ÷ that on training samples; null when one of them is 0.</summary>
    /// <param name="training">The training samples.</param>
    /// <param name="heldOut">The held-out samples.</param>
    /// <param name="column">The index of the only number to compare; null for all numbers of a target.</param>
    public static double? Ratio(SequenceDataset training, SequenceDataset heldOut, int? column)
    {
        if (training.Target.Width > 1 && column is null)
        {
            return null;
        }

        if (column is { } only)
        {
            (training, heldOut) = (TargetColumn.Of(training, only), TargetColumn.Of(heldOut, only));
        }

        var ratio = Error(training, heldOut) / Error(training, training);
        return ratio > 0 && double.IsFinite(ratio) ? ratio : null;
    }

    private static double Error(SequenceDataset training, SequenceDataset samples) =>
        Metrics.ConstantBaseline.Of(training, samples) is var scores && samples.Target.Kind == TargetKind.Number
            ? scores.Rmse ?? 0
            : 1 - (scores.Accuracy ?? 1);
}
